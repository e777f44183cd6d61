import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readlink, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { copyBinaries, findBinaries, hydrateLinks, type PostgresBinaries } from './find-binaries.ts';
import { canReach, chooseSystemUser, openFolderFor, type SystemUser } from './system-user.ts';

export interface ClusterPlace {
  /** The cluster folder (PGDATA), with links resolved; it may not exist yet, its parent does. */
  readonly cluster: string;
  readonly binaries: PostgresBinaries;
  readonly user: SystemUser | undefined;
}

/** Used by root only, when the data folder or the binaries lie where no other user may go, such as in /root. */
const systemFolder = '/var/lib/gatehouse';

/**
 * Decides where the cluster lies, which binaries run it and as whom.
 *
 * The cluster is `dataDir`/postgres. Where root runs this and the unprivileged user cannot get there, because a parent
 * folder is closed, that name is a link to a folder of its own in /var/lib/gatehouse; a parent's rights are never widened.
 */
export async function chooseClusterPlace(dataDir: string): Promise<ClusterPlace> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const home = await realpath(dataDir);
  const wanted = join(home, 'postgres');
  const user = await chooseSystemUser(wanted);
  if (user === undefined) {
    const cluster = await realpath(wanted).catch(() => wanted);
    return { cluster, user, binaries: await completeBinaries(home) };
  }
  const cluster = (await followLink(wanted)) ?? (await placeForUser(home, wanted, user));
  return { cluster, user, binaries: await binariesForUser(user) };
}

async function completeBinaries(home: string): Promise<PostgresBinaries> {
  const installed = await findBinaries();
  return (await hydrateLinks(installed)) ? installed : copyBinaries(installed, home);
}

async function binariesForUser(user: SystemUser): Promise<PostgresBinaries> {
  const installed = await findBinaries();
  if ((await hydrateLinks(installed)) && (await canReach(user, join(installed.root, 'bin', 'postgres')))) {
    return installed;
  }
  await mkdir(systemFolder, { recursive: true, mode: 0o755 });
  return copyBinaries(installed, systemFolder);
}

async function placeForUser(home: string, wanted: string, user: SystemUser): Promise<string> {
  if (!(await canReach(user, home))) await openFolderFor(user, home);
  const reachable = await canReach(user, home);
  const exists = await lstat(wanted).catch(() => undefined);
  if (reachable) return wanted;
  if (exists !== undefined) {
    throw new EmbeddedPostgresError(
      'not-ours',
      `The system user that runs Postgres cannot reach ${wanted}. Move the data folder to where it can, such as ${systemFolder}.`,
    );
  }
  const outside = join(systemFolder, randomUUID());
  await mkdir(outside, { recursive: true, mode: 0o755 });
  const cluster = join(outside, 'postgres');
  await symlink(cluster, wanted);
  return cluster;
}

async function followLink(path: string): Promise<string | undefined> {
  return readlink(path).catch(() => undefined);
}
