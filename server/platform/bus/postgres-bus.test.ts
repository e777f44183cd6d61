import { afterAll, beforeAll, describe } from 'vitest';
import { busConformance } from '../../../testing/bus-conformance.ts';
import { type PostgresCluster, startPostgresCluster } from '../../../testing/postgres-cluster.ts';
import { connectDatabase, type Database } from '../db/database.ts';
import { createLog } from '../log.ts';
import { connectPostgresBus } from './postgres-bus.ts';

const log = createLog('silent');
let cluster: PostgresCluster;
let database: Database;

beforeAll(async () => {
  cluster = await startPostgresCluster();
  database = connectDatabase({ url: cluster.url, connections: 4, log });
});

afterAll(async () => {
  await database.close();
  await cluster.stop();
});

describe('a bus over LISTEN/NOTIFY', () =>
  busConformance(() => ({
    database,
    open: () => connectPostgresBus(database, log),
    async breakConnections() {
      await database.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gatehouse bus'",
      );
    },
  })));
