import { execFile } from 'node:child_process';
import { chmod, chown, lstat, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const run = promisify(execFile);

/** The user that Postgres runs as; undefined means: as whoever runs this process. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const ownUser = 'gatehouse';
/** Who became root by `su` has kept a PATH without these. */
const administratorsPath = { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' };

/**
 * Postgres refuses to run as root. Root gets: the owner of the existing cluster; else the user `postgres`, if there is one;
 * else the user `gatehouse`, created when missing. An ordinary user gets undefined.
 */
export async function chooseSystemUser(cluster: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await stat(cluster).catch(() => undefined);
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return (await lookUp('postgres')) ?? (await lookUp(ownUser)) ?? (await createOwnUser());
}

async function lookUp(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createOwnUser(): Promise<SystemUser> {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  try {
    await run('useradd', [...options, '--shell', '/usr/sbin/nologin', ownUser], { env: administratorsPath });
  } catch (cause) {
    // Another process may have created it in the meantime.
    const user = await lookUp(ownUser);
    if (user !== undefined) return user;
    throw new EmbeddedPostgresError(
      'no-unprivileged-user',
      `Postgres does not run as root and the system user ${ownUser} could not be created. ` +
        'Run as an ordinary user, create that user, or set DATABASE_URL.',
      { cause },
    );
  }
  const user = await lookUp(ownUser);
  if (user === undefined) {
    throw new EmbeddedPostgresError('no-unprivileged-user', `The system user ${ownUser} was created but is not found.`);
  }
  return user;
}

/** Whether that user can reach and enter the path: asked of the kernel, so access lists count too. */
export async function canReach(user: SystemUser, path: string): Promise<boolean> {
  return run('test', ['-x', path], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** Lets the user's group walk through the folder, not list it: the narrowest way to a folder inside a closed one of ours. */
export async function openFolderFor(user: SystemUser, folder: string): Promise<void> {
  const before = await lstat(folder);
  await chown(folder, before.uid, user.gid);
  await chmod(folder, (before.mode & 0o707) | 0o010);
}
