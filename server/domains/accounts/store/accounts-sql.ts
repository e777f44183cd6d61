import type { Kysely } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { AccountsTables } from './tables.ts';

/** Queries over the tables of this domain, in the transaction of `executor` when it is one. */
export function accountsSql(executor: Sql): Kysely<AccountsTables> {
  return executor.withTables<AccountsTables>();
}
