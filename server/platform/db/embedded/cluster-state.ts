import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** What must survive between starts: where Postgres listens and its two passwords. Kept in a file of mode 0600. */
export interface ClusterState {
  readonly port: number;
  /** Password of the superuser `postgres`: used here only, to create the role and database of the product. */
  readonly adminPassword: string;
  /** Password of the role `gatehouse`, which owns its database and is no superuser. */
  readonly password: string;
}

/** Reads the file; undefined when there is none. Throws `not-ours` when it is damaged. */
export async function readClusterState(path: string): Promise<ClusterState | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isClusterState(value)) return value;
  } catch {
    // Falls through to the one error for every kind of damage.
  }
  throw new EmbeddedPostgresError('not-ours', `${path} is damaged. Restore it from a backup of the data folder.`);
}

/** Fresh passwords of 192 random bits; URL-safe, so that they need no escaping in a connection URL. */
export function newClusterState(port: number): ClusterState {
  const secret = () => randomBytes(24).toString('base64url');
  return { port, adminPassword: secret(), password: secret() };
}

/** Replaces the file in one step and waits until it is on disk. */
export async function writeClusterState(path: string, state: ClusterState): Promise<void> {
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(state, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

function isClusterState(value: unknown): value is ClusterState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('port' in value && 'adminPassword' in value && 'password' in value)) return false;
  return Number.isInteger(value.port) && typeof value.adminPassword === 'string' && typeof value.password === 'string';
}
