import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { busConformance } from '../../../testing/bus-conformance.ts';
import { findNatsServer, type NatsServer, startNatsServer } from '../../../testing/nats.ts';
import { type PostgresCluster, startPostgresCluster } from '../../../testing/postgres-cluster.ts';
import { connectDatabase, type Database } from '../db/database.ts';
import { createLog } from '../log.ts';
import { createBus } from './create-bus.ts';
import { connectNatsBus } from './nats-bus.ts';

const log = createLog('silent');
const path = findNatsServer();

describe.runIf(path !== null)('a bus over NATS', () => {
  let nats: NatsServer;
  let cluster: PostgresCluster;
  let database: Database;

  beforeAll(async () => {
    nats = await startNatsServer(path ?? '');
    cluster = await startPostgresCluster();
    database = connectDatabase({ url: cluster.url, connections: 4, log });
  });

  afterAll(async () => {
    await database?.close();
    await cluster?.stop();
    await nats?.kill();
  });

  busConformance(() => ({
    database,
    open: () => createBus({ natsUrl: nats.url }, database, log),
    async breakConnections() {
      await nats.kill();
      await nats.start();
    },
  }));

  test('installations that share a NATS server do not hear each other', async () => {
    const [here, alsoHere, elsewhere] = await Promise.all(
      ['one', 'one', 'two'].map((space) => connectNatsBus({ url: nats.url, space }, log)),
    );
    const heard: string[] = [];
    alsoHere?.subscribe('topic', () => heard.push('alsoHere'));
    elsewhere?.subscribe('topic', () => heard.push('elsewhere'));
    here?.publishNow('topic', 'x');
    await vi.waitFor(() => expect(heard).toEqual(['alsoHere']));
    await Promise.all([here, alsoHere, elsewhere].map((bus) => bus?.close()));
  });

  test('is not healthy without its server, drops what is published then, and does not grow', async () => {
    const own = await startNatsServer(path ?? '');
    const bus = await connectNatsBus({ url: own.url, space: 'alone' }, log);
    await own.kill();
    await vi.waitFor(() => expect(bus.healthy()).toBe(false));
    for (let at = 0; at < 1_000; at += 1) bus.publishNow('topic', 'lost');
    await own.start();
    const heard: string[] = [];
    const other = await connectNatsBus({ url: own.url, space: 'alone' }, log);
    other.subscribe('topic', (message) => heard.push(message));
    await vi.waitFor(() => expect(bus.healthy()).toBe(true), { timeout: 10_000 });
    bus.publishNow('topic', 'kept');
    await vi.waitFor(() => expect(heard).toEqual(['kept']));
    await Promise.all([bus.close(), other.close()]);
    await own.kill();
  });

  test('waits for a server that comes later, and signs in with what the address carries', async () => {
    const own = await startNatsServer(path ?? '', ['--user', 'gate', '--pass', 'p@ss']);
    await own.kill();
    const connecting = connectNatsBus({ url: own.url.replace('//', '//gate:p%40ss@'), space: 'late' }, log);
    await own.start();
    const bus = await connecting;
    expect(bus.healthy()).toBe(true);
    await bus.close();
    await own.kill();
  });
});
