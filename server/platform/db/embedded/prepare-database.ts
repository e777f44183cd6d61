import { Client } from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export interface DatabaseAccess {
  readonly port: number;
  readonly adminPassword: string;
  readonly password: string;
  /** The folder in which the server that answers must have its data. */
  readonly cluster: string;
}

/**
 * Makes sure that the server behind the port is the one of this cluster, and that the role and the database of the product
 * exist. The role owns its database and is no superuser, so a hole in the product is not one in the machine; it may create
 * databases, which tests need. Throws `not-ours` when another server answers or the passwords do not fit.
 */
export async function prepareDatabase(access: DatabaseAccess): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port: access.port,
    user: 'postgres',
    password: access.adminPassword,
    database: 'postgres',
    application_name: 'gatehouse-start',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    // A class of its own for refused identities; anything else says nothing about whose server it is.
    if (!isRefusedIdentity(cause)) throw cause;
    throw new EmbeddedPostgresError(
      'not-ours',
      `Postgres on port ${access.port} does not accept the password kept in the data folder.`,
      { cause },
    );
  }
  try {
    const found = await client.query<{ folder: string; role: boolean; database: boolean }>(
      `select current_setting('data_directory') as folder,
              exists (select from pg_roles where rolname = 'gatehouse') as role,
              exists (select from pg_database where datname = 'gatehouse') as database`,
    );
    const state = found.rows[0];
    if (state?.folder !== access.cluster) {
      throw new EmbeddedPostgresError('not-ours', `Port ${access.port} is served by a Postgres of other data.`);
    }
    if (!state.role) {
      await client.query(`create role gatehouse login createdb password ${client.escapeLiteral(access.password)}`);
    }
    if (!state.database) await client.query('create database gatehouse owner gatehouse');
  } finally {
    await client.end();
  }
}

/** SQLSTATE class 28, invalid authorization specification. */
function isRefusedIdentity(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('28');
}

/** The URL that the product connects with. */
export function databaseUrl(access: Pick<DatabaseAccess, 'port' | 'password'>): string {
  return `postgres://gatehouse:${access.password}@127.0.0.1:${access.port}/gatehouse`;
}
