import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { acceptLink, type StaffClient } from '../../testing/clients.ts';
import { startPostgresCluster } from '../../testing/postgres-cluster.ts';
import { startServerProcess } from '../../testing/server-process.ts';
import { percentiles } from '../load/percentiles.ts';

/**
 * The desk's list and the counts beside it, over HTTP on a real Postgres, with ever more conversations: 10,000, 100,000 and
 * 1,000,000. Takes about two minutes and 2 GB of disk. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    requests: { type: 'string', default: '300' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const requests = Number(values.requests);
const views = ['open', 'mine', 'unassigned', 'snoozed', 'resolved', 'all'] as const;

/** Of a hundred: three wait, four are pending, one of which is put aside, half of the rest is resolved; 20 people share them. */
const fill = `
  insert into conversation (id, case_code, customer_id, channel, language, client_id, status, assignee_id, preview,
    opened_at, active_at, waiting_since, topic, urgent, snoozed_until, tags)
  select gen_random_uuid(), 'GH-' || left(code, 4) || '-' || right(code, 4), gen_random_uuid(),
    case when n % 3 = 0 then 'form' else 'chat' end, case when n % 2 = 0 then 'en' else 'zh-CN' end, gen_random_uuid(), status,
    case when n % 2 = 0 then null when n % 40 = 1 then $3::uuid else md5((n % 20)::text)::uuid end,
    'My transfer has not arrived, and I do not know why', at, at, case when status = 'open' then at end,
    'transfer-delayed', n % 50 = 0, case when n % 100 = 6 then now() + interval '1 day' end, '{refund}'
  from generate_series($1::integer, $2::integer) n,
    lateral (select upper(lpad(to_hex(n), 8, '0')) as code, now() - n * interval '7 seconds' as at,
      case when n % 100 < 3 then 'open' when n % 100 < 7 then 'pending' when n % 100 < 50 then 'resolved' else 'closed' end as status) made`;

async function timesOf(ask: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = -20; index < requests; index++) {
    const started = performance.now();
    await ask(index);
    if (index >= 0) times.push(performance.now() - started);
  }
  return times;
}

/** Where a reader is after scrolling ten pages down. */
async function cursorBelow(admin: StaffClient, view: (typeof views)[number]): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < 10; page++) {
    const { next } = await admin.api.desk.listConversations({ view, ...(cursor ? { cursor } : {}) });
    if (!next) break;
    cursor = next;
  }
  return cursor;
}

const cluster = await startPostgresCluster({});
const server = await startServerProcess({ env: { DATABASE_URL: cluster.url, RATE_LIMIT_FACTOR: '10000' } });
const database = new pg.Client({ connectionString: cluster.url });
await database.connect();
try {
  if (!server.ownerLink) throw new Error('a new installation prints an owner link');
  const admin = await acceptLink(server.url, server.ownerLink, { name: 'Ada', email: 'ada@team.example' });
  const { desk } = admin.api;
  const measured: Record<string, number | undefined>[] = [];
  let filled = 0;
  for (const size of sizes) {
    for (; filled < size; filled = Math.min(size, filled + 100_000))
      await database.query(fill, [filled + 1, Math.min(size, filled + 100_000), admin.id]);
    await database.query('vacuum analyze conversation');
    const below = new Map<string, string | undefined>();
    for (const view of views) below.set(view, await cursorBelow(admin, view));
    const viewOf = (index: number) => views[(index + 20) % views.length] ?? 'open';
    // The first size must not pay for what the engine learns about the code.
    if (measured.length === 0) await timesOf((index) => desk.listConversations({ view: viewOf(index) }));
    const first = await timesOf((index) => desk.listConversations({ view: viewOf(index) }));
    const deep = await timesOf((index) => {
      const cursor = below.get(viewOf(index));
      return desk.listConversations({ view: viewOf(index), ...(cursor ? { cursor } : {}) });
    });
    const counts = await timesOf(() => desk.countViews());
    const [firstP50Ms, firstP99Ms] = percentiles(first, [0.5, 0.99]);
    const [deepP50Ms, deepP99Ms] = percentiles(deep, [0.5, 0.99]);
    const [countsP50Ms, countsP99Ms] = percentiles(counts, [0.5, 0.99]);
    measured.push({ conversations: size, firstP50Ms, firstP99Ms, deepP50Ms, deepP99Ms, countsP50Ms, countsP99Ms });
    process.stderr.write(`${JSON.stringify(measured.at(-1))}\n`);
  }
  const smallest = measured[0];
  const largest = measured.at(-1);
  process.stdout.write(
    `${JSON.stringify({
      name: 'list',
      product: largest?.firstP50Ms,
      limit: smallest?.firstP50Ms,
      ratio: Math.round(((largest?.firstP50Ms ?? 0) / (smallest?.firstP50Ms ?? 1)) * 100) / 100,
      unit: 'ms for the first page of a view over HTTP, p50, with the most conversations; the limit is with the fewest',
      p99Ratio: Math.round(((largest?.firstP99Ms ?? 0) / (smallest?.firstP99Ms ?? 1)) * 100) / 100,
      sizes: measured,
    })}\n`,
  );
} finally {
  await database.end();
  await server.kill('SIGTERM');
  await cluster.stop();
  await rm(server.dataDir, { recursive: true, force: true });
}
