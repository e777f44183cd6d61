import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive } from './embedded/process-alive.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

let dataDir: string;
let lines: string[];
const started: EmbeddedPostgres[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-pg-'));
  lines = [];
});

afterEach(async () => {
  for (const postgres of started.splice(0).reverse()) await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(settings?: Record<string, string>): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    onLine: (line) => lines.push(line),
    ...(settings && { settings }),
  });
  started.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

async function postmasterPid(): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** A server process that starts Postgres, says so, and is then killed with -9: Postgres outlives it. */
async function startInProcessThatIsKilled(): Promise<void> {
  const front = new URL('./embedded-postgres.ts', import.meta.url).href;
  const code = `const { startEmbeddedPostgres } = await import(${JSON.stringify(front)});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a first start makes a UTF-8 cluster whose role is no superuser, and a second start keeps the data', async () => {
  const first = await start();
  expect(
    await query(
      first.url,
      `select current_user as role, rolsuper as superuser, current_setting('server_encoding') as encoding,
              current_setting('fsync') as fsync
       from pg_roles where rolname = current_user`,
    ),
  ).toEqual([{ role: 'gatehouse', superuser: false, encoding: 'UTF8', fsync: 'on' }]);
  await query(first.url, `create table kept (word text); insert into kept values ('你好')`);
  await first.stop();

  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'select word from kept')).toEqual([{ word: '你好' }]);
});

test('stop leaves no process behind', async () => {
  const postgres = await start();
  const pid = await postmasterPid();
  await postgres.stop();
  expect(isAlive(pid)).toBe(false);
  await sleep(500);
  await expect(postmasterPid()).rejects.toThrow('ENOENT');
});

test('a killed Postgres comes back on the same port with what was committed', async () => {
  const postgres = await start();
  await query(postgres.url, 'create table kept (n int); insert into kept values (7)');
  for (let round = 0; round < 3; round += 1) {
    const pid = await postmasterPid();
    process.kill(pid, 'SIGKILL');
    await eventually(async () => expect(await postmasterPid()).not.toBe(pid));
    expect(await eventually(() => query(postgres.url, 'select n from kept'))).toEqual([{ n: 7 }]);
  }
});

test('a Postgres that outlived a killed server is adopted, watched and stopped', async () => {
  await startInProcessThatIsKilled();
  const orphan = await postmasterPid();
  const postgres = await start();
  expect(await postmasterPid()).toBe(orphan);
  expect(lines.join()).toContain('found running');

  process.kill(orphan, 'SIGKILL');
  await eventually(async () => expect(await postmasterPid()).not.toBe(orphan));
  await eventually(() => query(postgres.url, 'select 1'));
  const heir = await postmasterPid();
  await postgres.stop();
  expect(isAlive(heir)).toBe(false);
});

test('an adopted Postgres with other settings is started again with the wanted ones', async () => {
  await startInProcessThatIsKilled();
  const postgres = await start({ work_mem: '3MB' });
  expect(await query(postgres.url, 'show work_mem')).toEqual([{ work_mem: '3MB' }]);
});

test('what an initdb killed in the middle left behind is done again', async () => {
  const left = join(dataDir, 'postgres.unfinished', 'cluster');
  await mkdir(left, { recursive: true });
  await writeFile(join(left, 'PG_VERSION'), '18');
  const postgres = await start();
  expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await expect(access(join(dataDir, 'postgres.unfinished'))).rejects.toThrow('ENOENT');
});

test('when another program took the port, a start moves to a free one', async () => {
  const first = await start();
  await first.stop();
  const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  await once(squatter, 'listening');
  const second = await start();
  expect(second.url).not.toBe(first.url);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  squatter.close();
});

test('both killed with -9: the next start finds a stale pid file and replays the log', async () => {
  await startInProcessThatIsKilled();
  process.kill(await postmasterPid(), 'SIGKILL');
  const postgres = await start();
  expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a second process on the same folder joins, and takes over when the owner stops', async () => {
  const [owner, guest] = await Promise.all([start(), startElsewhere()]);
  expect(guest.url).toBe(owner.url);
  const pid = await postmasterPid();
  await owner.stop();
  await eventually(async () => expect(await postmasterPid()).not.toBe(pid));
  await eventually(() => query(owner.url, 'select 1'));
  await guest.stop();
});

async function startElsewhere(): Promise<{ url: string; stop(): Promise<void> }> {
  const front = new URL('./embedded-postgres.ts', import.meta.url).href;
  const code = `await new Promise((resolve) => setTimeout(resolve, 200));
    const { startEmbeddedPostgres } = await import(${JSON.stringify(front)});
    const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    process.once('SIGTERM', async () => { await postgres.stop(); process.exit(0); });
    console.log(postgres.url); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk]: unknown[] = await once(child.stdout, 'data');
  return {
    url: String(chunk).trim(),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
