import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';

/** Each domain names its own tables with `withTables`; the platform knows none. */
// biome-ignore lint/complexity/noBannedTypes: an empty set of tables is what is meant.
type NoTables = {};
export type Sql = Kysely<NoTables>;

/** A transaction, and what is to happen once it is committed (and only then). */
export interface Tx {
  readonly sql: Transaction<NoTables>;
  afterCommit(run: () => void): void;
}

export interface Database {
  readonly url: string;
  readonly sql: Sql;
  readonly pool: pg.Pool;
  /** Runs `act` in one transaction (READ COMMITTED): all or nothing. */
  transact<Result>(act: (tx: Tx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

// Counts and sequence numbers stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export function connectDatabase(options: { url: string; connections: number; log: Log }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'gatehouse',
  });
  // An idle connection that breaks (a restarted server) is replaced by the pool; without a listener it would end the process.
  const lost = (error: Error) => {
    if (!pool.ending) options.log.warn({ error }, 'database connection lost');
  };
  pool.on('error', lost);
  pool.on('connect', (client) => void client.on('error', lost));
  const sql: Sql = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });

  return {
    url: options.url,
    sql,
    pool,
    async transact(act) {
      const committed: (() => void)[] = [];
      const result = await sql
        .transaction()
        .execute((transaction) => act({ sql: transaction, afterCommit: (run) => committed.push(run) }));
      for (const run of committed) run();
      return result;
    },
    close: () => sql.destroy(),
  };
}

/** Whether the database could not be reached or was going away: nothing is known to be wrong with the request. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  if (code && /^(08|57P|53|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error/.test(
    error.message,
  );
}
