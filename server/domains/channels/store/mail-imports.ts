import type { Sql } from '../../../platform/db/database.ts';
import type { ChannelsTables } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<ChannelsTables>();

/** Which of these mails are in the database. */
export async function idsThatStand(executor: Sql, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tables(executor)
    .selectFrom('mail_message')
    .select('id')
    .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** What became of these mails. A conversation's first message stands at 2, behind the entry that opens it. */
export async function countImported(
  executor: Sql,
  ids: readonly string[],
): Promise<{ threaded: number; new: number; quarantined: number; waiting: number }> {
  const rows = await tables(executor)
    .selectFrom('mail_message')
    .select(['state', 'seq'])
    .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
  const count = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).length;
  return {
    threaded: count(({ state, seq }) => state === 'filed' && seq !== 2),
    new: count(({ state, seq }) => state === 'filed' && seq === 2),
    quarantined: count(({ state }) => state === 'quarantined'),
    waiting: count(({ state }) => state === 'received'),
  };
}
