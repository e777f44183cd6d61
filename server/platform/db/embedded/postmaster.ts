import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from './process-alive.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
  readonly stopping: boolean;
}

/**
 * Reads `postmaster.pid` of a cluster (format: PostgreSQL, src/include/utils/pidfile.h; line 1 process id, 4 port, 8 status).
 * Undefined when no postmaster of this very cluster is alive, whatever the file says.
 */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!(await commandLine(pid)).includes(` -D ${cluster} `)) return undefined;
  const status = lines[7]?.trim();
  return { pid, port: Number(lines[3]), ready: status === 'ready', stopping: status === 'stopping' };
}

/**
 * Removes a `postmaster.pid` whose process id now belongs to something else, or to a zombie. Postgres itself removes it
 * only when the id is free. Backends that survive are safe from this: Postgres finds them by their shared memory too.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  if ((await readPostmaster(cluster)) === undefined) await rm(pidFile(cluster), { force: true });
}

/**
 * Fast shutdown (SIGINT): ends all sessions, writes a checkpoint, and waits until the process is gone. After `patience`
 * milliseconds it becomes an immediate one (SIGQUIT), after which the next start replays the log: nothing committed is lost.
 */
export async function stopPostmaster(pid: number, patience = 60_000): Promise<void> {
  signal(pid, 'SIGINT');
  if (await waitGone(pid, patience)) return;
  signal(pid, 'SIGQUIT');
  if (await waitGone(pid, 10_000)) return;
  signal(pid, 'SIGKILL');
  await waitGone(pid, 10_000);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Whether the process is gone within so many milliseconds. */
export async function waitGone(pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
