import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterPlace } from './cluster-place.ts';
import { explainFailure } from './embedded-postgres-error.ts';
import { postgresEnvironment } from './postgres-environment.ts';
import { type Postmaster, readPostmaster, removeStalePidFile } from './postmaster.ts';

export interface LaunchPlan {
  readonly place: ClusterPlace;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly logFile: string;
}

const logLimit = 4 * 1024 * 1024;
/** Backends of a killed postmaster need a moment to notice; until then a new one is refused. */
const patienceWithOrphans = 15_000;

/**
 * Starts Postgres in a session of its own (Ctrl-C in the terminal must not reach it before the server is done) and waits
 * until it takes connections, crash recovery included, however long that takes.
 */
export async function launchPostgres(plan: LaunchPlan): Promise<Postmaster> {
  const deadline = performance.now() + patienceWithOrphans;
  for (;;) {
    const outcome = await launchOnce(plan);
    if (typeof outcome !== 'string') return outcome;
    const orphans = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(outcome);
    if (!orphans || performance.now() > deadline) throw explainFailure('Starting the database', outcome);
    await sleep(100);
  }
}

/** The postmaster when it is ready, or what it wrote before it gave up. */
async function launchOnce(plan: LaunchPlan): Promise<Postmaster | string> {
  const { cluster, user } = plan.place;
  await removeStalePidFile(cluster);
  const logStart = await trimLog(plan.logFile);
  const log = await open(plan.logFile, 'a', 0o600);
  const [program, ...options] = launchCommand(plan);
  const child = spawn(program, options, {
    ...user,
    cwd: cluster,
    env: postgresEnvironment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  try {
    await once(child, 'spawn');
  } catch (error) {
    return String(error);
  } finally {
    await log.close();
  }
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = await readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready) return postmaster;
    await sleep(10);
  }
  return (await readFile(plan.logFile)).subarray(logStart).toString('utf8');
}

/** Program and arguments; `postmaster.opts` records the same, so a change of settings can be told. */
export function launchCommand(plan: LaunchPlan): [string, ...string[]] {
  const settings = Object.entries({ ...plan.settings, port: String(plan.port) });
  return [
    join(plan.place.binaries.root, 'bin', 'postgres'),
    '-D',
    plan.place.cluster,
    ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

/** Whether the running postmaster was started by the very same command: same binaries, port and settings. */
export async function runsAsPlanned(plan: LaunchPlan): Promise<boolean> {
  const [program, ...options] = launchCommand(plan);
  const expected = [program, ...options.map((option) => `"${option}"`)].join(' ');
  const actual = await readFile(join(plan.place.cluster, 'postmaster.opts'), 'utf8').catch(() => '');
  return actual.trim() === expected;
}

/** Empties the log when it has grown past its limit; returns where the next entry will begin. */
async function trimLog(path: string): Promise<number> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= logLimit) return size;
  await truncate(path);
  return 0;
}
