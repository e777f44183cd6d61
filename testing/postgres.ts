import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database of its own on the run's real Postgres. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.GATEHOUSE_TEST_POSTGRES;
  const template = process.env.GATEHOUSE_TEST_TEMPLATE;
  if (!server || !template) throw new Error('run tests with Vitest: testing/global-setup.ts starts Postgres');
  const name = `gatehouse_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}
