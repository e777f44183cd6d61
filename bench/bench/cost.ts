import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '../../testing/free-port.ts';
import { median } from '../load/percentiles.ts';

/**
 * What an idle installation costs: the memory of server and embedded Postgres together, and how long the first and the
 * later starts take, measured on the command that operators run. Linux only: memory is read from /proc.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    starts: { type: 'string', default: '5' },
    idleSeconds: { type: 'string', default: '20' },
    // The Node of the machine; one before 22.15 cannot hand over to the pinned one and stays beside it.
    node: { type: 'string', default: process.execPath },
  },
});

const launcher = fileURLToPath(new URL('../../tools/launch.mjs', import.meta.url));
const budget = { idleMegabytes: 250, laterStartMs: 5_000 };

interface Started {
  child: ChildProcess;
  readyAfterMs: number;
}

/** From the command to the first 200 of /readyz. */
async function start(dataDir: string): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(values.node, [launcher, 'start'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return { child, readyAfterMs: performance.now() - began };
    await wait(20);
  }
}

async function stop({ child }: Started): Promise<number> {
  const began = performance.now();
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  return performance.now() - began;
}

/** Process ids of a process and all that it has started, also where those left its group. */
async function familyOf(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => null);
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const family = [root];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** Proportional set size: pages that processes share are counted once, in parts. */
async function pssMegabytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/** The postmaster of a data folder; it is no child of the server, so that it outlives a server that was killed. */
async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function memoryOf(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(pssMegabytes));
  return each.reduce((sum, megabytes) => sum + megabytes, 0);
}

const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-cost-'));
const first = await start(dataDir);
const laterStarts: number[] = [];
const stops = [await stop(first)];
for (let round = 0; round < Number(values.starts); round++) {
  const later = await start(dataDir);
  laterStarts.push(later.readyAfterMs);
  stops.push(await stop(later));
}

const running = await start(dataDir);
await wait(Number(values.idleSeconds) * 1_000);
const postgres = new Set(await familyOf(await postmasterOf(dataDir)));
const server = (await familyOf(running.child.pid ?? 0)).filter((pid) => !postgres.has(pid));
const serverMegabytes = await memoryOf(server);
const postgresMegabytes = await memoryOf([...postgres]);
await stop(running);
await rm(dataDir, { recursive: true, force: true });

const idleMegabytes = serverMegabytes + postgresMegabytes;
const result = {
  name: 'cost',
  product: Math.round(idleMegabytes),
  limit: budget.idleMegabytes,
  ratio: Number((idleMegabytes / budget.idleMegabytes).toFixed(3)),
  unit: 'MB of memory (PSS) of an idle server and its database; the limit is the most it may be',
  serverMegabytes: Math.round(serverMegabytes),
  postgresMegabytes: Math.round(postgresMegabytes),
  idleSeconds: Number(values.idleSeconds),
  firstStartMs: Math.round(first.readyAfterMs),
  laterStartMs: Math.round(median(laterStarts)),
  laterStartLimitMs: budget.laterStartMs,
  stopMs: Math.round(median(stops)),
};
process.stdout.write(`${values.json ? '' : '\n'}${JSON.stringify(result)}\n`);
