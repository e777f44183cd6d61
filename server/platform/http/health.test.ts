import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type PostgresCluster, startPostgresCluster } from '../../../testing/postgres-cluster.ts';
import type { Bus } from '../bus/bus.ts';
import { connectPostgresBus } from '../bus/postgres-bus.ts';
import { connectDatabase, type Database } from '../db/database.ts';
import { createDiskFiles } from '../files/disk-files.ts';
import { createLog } from '../log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { type HealthOptions, serveHealth } from './health.ts';

const log = createLog('silent');
let cluster: PostgresCluster;
let database: Database;
let bus: Bus;
const apps: FastifyInstance[] = [];

beforeAll(async () => {
  cluster = await startPostgresCluster();
  database = connectDatabase({ url: cluster.url, connections: 4, log });
  bus = await connectPostgresBus(database, log);
});
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));
afterAll(async () => {
  await bus.close();
  await database.close();
  await cluster.stop();
});

async function appWith(options: Partial<HealthOptions> = {}): Promise<FastifyInstance> {
  const app = fastify();
  apps.push(app);
  const files = createDiskFiles(`${cluster.dataDir}/files`);
  await app.register(serveHealth, {
    database,
    bus,
    files,
    metrics: createMetrics(),
    metricsToken: null,
    log,
    ...options,
  });
  return app;
}

/** A database that nobody listens at, and one that hears and never answers: what `pool` does then is tried for real. */
function databaseAt(url: string): Database {
  return connectDatabase({ url, connections: 4, log });
}

test('lives and is ready with everything in place', async () => {
  const app = await appWith();
  const live = await app.inject('/healthz');
  expect([live.statusCode, live.json()]).toEqual([200, { status: 'ok' }]);
  const ready = await app.inject('/readyz');
  expect([ready.statusCode, ready.json()]).toEqual([
    200,
    { status: 'ready', parts: { database: true, bus: true, files: true } },
  ]);
  expect([live, ready].map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store']);
});

test('says which part it lacks, and still lives', async () => {
  const away = databaseAt('postgres://nobody@127.0.0.1:1/none');
  const app = await appWith({ database: away, files: createDiskFiles('/dev/null/files') });
  const ready = await app.inject('/readyz');
  expect([ready.statusCode, ready.json()]).toEqual([
    503,
    { status: 'not-ready', parts: { database: false, bus: true, files: false } },
  ]);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  await away.close();
});

test('is ready again when the part is back, a second later at most', async () => {
  let healthy = false;
  const app = await appWith({ bus: { healthy: () => healthy } });
  expect((await app.inject('/readyz')).json()).toMatchObject({ parts: { bus: false } });
  healthy = true;
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  await vi.waitFor(async () => expect((await app.inject('/readyz')).statusCode).toBe(200), { timeout: 2_000 });
});

test('looks once for all who ask at the same time', async () => {
  let looks = 0;
  const files = { healthy: async () => Boolean(++looks) };
  const app = await appWith({ files });
  await Promise.all(Array.from({ length: 50 }, () => app.inject('/readyz')));
  expect(looks).toBe(1);
});

test('does not wait for a part that never answers', async () => {
  const app = await appWith({ files: { healthy: () => new Promise<boolean>(() => {}) } });
  expect((await app.inject('/readyz')).json()).toMatchObject({ status: 'not-ready', parts: { files: false } });
});

test('metrics are Prometheus text, for anyone where no token is set', async () => {
  const answer = await (await appWith()).inject('/metrics');
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect(answer.body).toContain('nodejs_eventloop_lag_seconds');
});

test('metrics with a token are for those who have it', async () => {
  const app = await appWith({ metricsToken: 'a-token-of-some-length' });
  for (const authorization of [
    undefined,
    'Bearer',
    'Bearer wrong',
    'a-token-of-some-length',
    'Basic a-token-of-some-length',
  ]) {
    const refused = await app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'UNAUTHENTICATED']);
  }
  const headers = { authorization: 'Bearer a-token-of-some-length' };
  expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(200);
});
