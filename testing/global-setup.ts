import { migrateAll } from '../server/migrations.ts';
import { connectDatabase } from '../server/platform/db/database.ts';
import { createLog } from '../server/platform/log.ts';
import { startPostgresCluster } from './postgres-cluster.ts';

/**
 * One real Postgres for the whole run, with a migrated database that each test file's own is copied from. Set
 * TEST_DATABASE_URL to use a server that is there; its role must be allowed to create databases.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Tests are about what is committed, not about power failures; the chaos run keeps fsync on.
  const cluster = process.env.TEST_DATABASE_URL
    ? null
    : await startPostgresCluster({ fsync: 'off', max_connections: '200' });
  const url = cluster?.url ?? process.env.TEST_DATABASE_URL ?? '';
  const template = `gatehouse_template_${process.pid}`;
  const log = createLog('silent');

  const server = connectDatabase({ url, connections: 1, log });
  await server.pool.query(`create database ${template}`);
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  const database = connectDatabase({ url: templateUrl.href, connections: 2, log });
  await migrateAll(database, log);
  await database.close();

  process.env.GATEHOUSE_TEST_POSTGRES = url;
  process.env.GATEHOUSE_TEST_TEMPLATE = template;
  return async () => {
    await server.pool.query(`drop database ${template} with (force)`);
    await server.close();
    await cluster?.stop();
  };
}
