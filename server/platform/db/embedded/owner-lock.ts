import { createHash, randomUUID } from 'node:crypto';
import { access, link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { birthMark, isAlive } from './process-alive.ts';

export interface OwnerLock {
  /** True when this process holds the lock now; false while another living process holds it. */
  claim(): Promise<boolean>;
  release(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  readonly born: string;
  readonly token: string;
}

/**
 * A lock file that dies with its holder: the holder is named by process id and birth mark, so a file left by a killed
 * process, or by an earlier container in which the same id meant something else, does not count.
 */
export function ownerLock(path: string): OwnerLock {
  const me: Owner = { pid: process.pid, born: birthMark(process.pid), token: randomUUID() };
  return {
    claim: () => take(path, me),
    async release() {
      if ((await readOwner(path))?.token === me.token) await rm(path, { force: true });
    },
  };
}

function isHolding(owner: Owner): boolean {
  if (!isAlive(owner.pid)) return false;
  const born = birthMark(owner.pid);
  return born === '' || owner.born === '' || born === owner.born;
}

/** `link` fails when the name exists, and shows the file only when it is whole. */
async function createWhole(path: string, owner: Owner): Promise<boolean> {
  const draft = `${path}.${owner.token}`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o644 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * A stale file is only ever replaced, and only by whoever holds the right to replace it: a second lock, named after what
 * the stale file says. Removing it instead would leave a moment in which two could create the file.
 */
async function take(path: string, me: Owner): Promise<boolean> {
  for (;;) {
    if (await createWhole(path, me)) return true;
    const found = await readOwner(path);
    if (found?.token === me.token) return true;
    if (found !== undefined && isHolding(found)) return false;
    const right = `${path}.after-${shortHash(found?.token ?? '')}`;
    if (!(await take(right, me))) return false;
    const isStillStale = await saysTheSame(path, found);
    if (isStillStale) {
      await rename(right, path);
      return true;
    }
    await rm(right, { force: true });
  }
}

/** False also when the file is gone: its holder may have been alive after all, and have let go. */
async function saysTheSame(path: string, found: Owner | undefined): Promise<boolean> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  return exists && (await readOwner(path))?.token === found?.token;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isOwner(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value && 'born' in value && 'token' in value)) return false;
  return Number.isInteger(value.pid) && typeof value.born === 'string' && typeof value.token === 'string';
}
