import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecretGuard } from '@gatehouse/secret-guard';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '../../testing/clients.ts';
import { freePort } from '../../testing/free-port.ts';
import { freshDatabase } from '../../testing/postgres.ts';
import { createWorld } from '../../testing/world.ts';
import { type Running, startServer } from '../compose.ts';
import { migrateAll } from '../migrations.ts';
import { readConfig } from '../platform/config/config.ts';
import { connectDatabase, type Database } from '../platform/db/database.ts';
import { createLog } from '../platform/log.ts';
import { demoEnvironment } from './demo-environment.ts';
import { demoPassword, demoTeam } from './demo-team.ts';

const log = createLog('silent');
const cleanUps: (() => Promise<unknown>)[] = [];
let database: Database;
let running: Running;

async function startDemo(over = database): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-demo-'));
  cleanUps.push(() => rm(dataDir, { recursive: true, force: true }));
  const given = { GATEHOUSE_DEMO: '1', LOG_LEVEL: 'silent', HOST: '127.0.0.1', DATABASE_CONNECTIONS: '6' };
  const environment = demoEnvironment({ ...given, DATA_DIR: dataDir, PORT: String(await freePort()) });
  const started = await startServer(readConfig(environment), over, log);
  cleanUps.push(() => started.stop());
  return started;
}

async function rows<Row extends object>(query: string): Promise<Row[]> {
  return (await database.pool.query<Row>(query)).rows;
}

const counts = async () => {
  const tables = ['conversation', 'conversation_event', 'customer', 'staff', 'staff_session'];
  const queries = tables.map((table) => `select '${table}' as name, count(*) as n from ${table}`);
  return Object.fromEntries(
    (await rows<{ name: string; n: number }>(queries.join(' union all '))).map((row) => [row.name, row.n]),
  );
};

beforeAll(async () => {
  const postgres = await freshDatabase();
  cleanUps.push(() => postgres.drop());
  database = connectDatabase({ url: postgres.url, connections: 6, log });
  cleanUps.push(() => database.close());
  await migrateAll(database, log);
  running = await startDemo();
});
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

describe('the team of the demo', () => {
  it('signs in with the password that is shown', async () => {
    for (const { email, name, role } of demoTeam) {
      const api = apiClient(running.baseUrl);
      const result = await api.accounts.signIn({ email, password: demoPassword });
      expect(result).toMatchObject({ state: 'signed-in', me: { name, role } });
    }
    expect(await running.ownerLink()).toBeNull();
  });
});

describe('the conversations of the demo', () => {
  it('are 300, in all statuses and both languages', async () => {
    const by = async (column: string) =>
      Object.fromEntries(
        (
          await rows<{ key: string; n: number }>(`select ${column} as key, count(*) as n from conversation group by 1`)
        ).map((row) => [row.key, row.n]),
      );
    expect(await by('status')).toEqual({ open: 40, pending: 60, resolved: 180, closed: 20 });
    expect(await by('language')).toEqual({ en: 150, 'zh-CN': 150 });
    expect(Object.keys(await by('channel')).sort()).toEqual(['chat', 'form']);
    const waiting = await rows<{ minutes: number }>(
      `select extract(epoch from now() - waiting_since)::float / 60 as minutes from conversation where status = 'open'`,
    );
    expect(waiting.filter(({ minutes }) => minutes < 60).length).toBeGreaterThan(5);
    expect(waiting.filter(({ minutes }) => minutes >= 60).length).toBeGreaterThan(3);
    const unassigned = await rows("select 1 from conversation where status = 'open' and assignee_id is null");
    expect(unassigned.length).toBeGreaterThan(5);
    expect((await rows("select 1 from conversation_event where kind = 'note'")).length).toBeGreaterThan(30);
  });

  it('have two to twelve messages, and customers of example domains alone', async () => {
    const messages = await rows<{ n: number }>(
      "select count(*) as n from conversation_event where kind = 'message' group by conversation_id",
    );
    expect(Math.min(...messages.map((row) => row.n))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...messages.map((row) => row.n))).toBeLessThanOrEqual(12);
    expect(await rows("select 1 from customer where email !~ '@example[.](com|org)$'")).toEqual([]);
    const named = (await rows('select 1 from customer where email is not null')).length;
    expect(named).toBeGreaterThan(60);
    expect(named).toBeLessThan(150);
  });

  it('keep the invariants of the desk, spread over three weeks', async () => {
    expect(
      await rows(`select c.id from conversation c join conversation_event e on e.conversation_id = c.id group by c.id
        having min(seq) <> 1 or max(seq) <> count(*) or max(seq) <> c.last_seq`),
    ).toEqual([]);
    expect(
      await rows(`select 1 from (select at, lag(at) over (partition by conversation_id order by seq) as before
        from conversation_event) e where at < before or at > now()`),
    ).toEqual([]);
    expect(
      await rows(`select 1 from conversation c where (status = 'open') <> (waiting_since is not null)
        or opened_at > active_at or active_at > now() or waiting_since > active_at or opened_at < now() - interval '22 days'
        or opened_at <> (select at from conversation_event where conversation_id = c.id and seq = 1)`),
    ).toEqual([]);
    const days = await rows("select distinct date_trunc('day', opened_at) from conversation");
    expect(days.length).toBeGreaterThan(15);
  });

  it('hold no secret, and no two are word for word the same', async () => {
    const guard = createSecretGuard();
    await guard.load();
    const logs = await rows<{ texts: string[] }>(
      'select array_agg(text order by seq) as texts from conversation_event where text is not null group by conversation_id',
    );
    const found = logs.flatMap(({ texts }) =>
      texts.flatMap((text, index) =>
        guard.scan(text, { history: texts.slice(0, index) }).map(({ kind }) => `${kind}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
    expect(new Set(logs.map(({ texts }) => texts.join('\n'))).size).toBe(300);
    expect(logs.flatMap(({ texts }) => texts).filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('let the team speak calmly and ask for no secret', async () => {
    const answers = await rows<{ text: string }>(
      "select distinct text from conversation_event where author_kind = 'staff' and kind = 'message'",
    );
    expect(answers.length).toBeGreaterThan(150);
    const asks =
      /(?<!not )(send|tell|give|share|type|enter|post)( me| us)? (your|the) (recovery phrase|seed|private key|password|code)|(?<!不要|别|不用)(发|提供|告诉)(一下)?(我)?(你的)?(助记词|私钥|密码|验证码)|(?<!不要)把(你的)?(助记词|私钥|密码|验证码)(发|告诉|提供|给)/i;
    expect(answers.filter(({ text }) => asks.test(text))).toEqual([]);
    expect(answers.filter(({ text }) => /[!！]|unfortunately|很遗憾|不幸|您/i.test(text))).toEqual([]);
  });
});

describe('a second start', () => {
  it('adds nothing', async () => {
    const before = await counts();
    const again = await startDemo();
    expect(again.hasDemoTeam).toBe(true);
    expect(await counts()).toEqual(before);
  });
});

describe('an installation with a team of its own', () => {
  it('gets nothing from the demo', async () => {
    const world = await createWorld();
    cleanUps.push(() => world.stop());
    const demo = await startDemo(world.database);
    expect(demo.hasDemoTeam).toBe(false);
    expect((await world.admin.api.accounts.listStaff()).staff).toHaveLength(1);
    expect((await world.admin.api.desk.countViews()).all).toBe(0);
  });
});

describe('demoEnvironment', () => {
  it('keeps a demo away from real data, and what the operator has set', () => {
    expect(demoEnvironment({ DATA_DIR: '' })).toEqual({
      BRAND_NAME: 'Harbor Wallet',
      BRAND_COLOR: '#0f766e',
      DATA_DIR: './data-demo',
    });
    expect(demoEnvironment({ DATABASE_URL: 'postgres://x', BRAND_NAME: 'Mine' })).not.toHaveProperty('DATA_DIR');
    expect(demoEnvironment({ DATA_DIR: './mine', BRAND_NAME: 'Mine' })).toMatchObject({
      DATA_DIR: './mine',
      BRAND_NAME: 'Mine',
    });
  });
});
