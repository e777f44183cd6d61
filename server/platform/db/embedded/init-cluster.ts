import { execFile } from 'node:child_process';
import { chown, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ClusterPlace } from './cluster-place.ts';
import { explainFailure } from './embedded-postgres-error.ts';
import { postgresEnvironment } from './postgres-environment.ts';

/** Whether the cluster is there and whole: it gets its name only when initdb has finished. */
export async function clusterExists(cluster: string): Promise<boolean> {
  try {
    await lstat(join(cluster, 'PG_VERSION'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Creates the cluster: UTF-8, code-point order (the same on every machine, whatever its C library), page checksums,
 * password logins only. Works in a side folder and renames, so a start killed in the middle is simply done again.
 */
export async function initCluster(place: ClusterPlace, adminPassword: string): Promise<void> {
  const { binaries, cluster, user } = place;
  const workshop = join(dirname(cluster), 'postgres.unfinished');
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { recursive: true, mode: 0o700 });
  const passwordFile = join(workshop, 'password');
  await writeFile(passwordFile, adminPassword, { mode: 0o600 });
  if (user !== undefined) {
    await Promise.all([workshop, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  }
  const made = join(workshop, 'cluster');
  const options = [
    ...['--pgdata', made, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
  ];
  try {
    await promisify(execFile)(join(binaries.root, 'bin', 'initdb'), options, {
      ...user,
      cwd: workshop,
      env: postgresEnvironment(),
    });
  } catch (cause) {
    const output = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
    await rm(workshop, { recursive: true, force: true });
    throw explainFailure('Creating the database', output, { cause });
  }
  await rename(made, cluster);
  await rm(workshop, { recursive: true, force: true });
}
