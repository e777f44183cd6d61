import type { StatusNoticeId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { HelpTables, StatusNoticeRow, StatusUpdateRow } from './tables.ts';

export interface StoredNotice extends StatusNoticeRow {
  /** Newest first. */
  readonly updates: readonly StatusUpdateRow[];
}

const listedAtMost = 200;

export async function insertNotice(executor: Sql, row: StatusNoticeRow): Promise<void> {
  await executor.withTables<HelpTables>().insertInto('status_notice').values(row).execute();
}

export async function insertUpdate(executor: Sql, row: StatusUpdateRow): Promise<void> {
  await executor.withTables<HelpTables>().insertInto('status_update').values(row).execute();
}

/** Open ones, and those that were resolved since a moment; the newest first. */
export async function listNotices(executor: Sql, since: Date): Promise<StoredNotice[]> {
  const rows = await executor
    .withTables<HelpTables>()
    .selectFrom('status_notice')
    .selectAll()
    .where((where) => where.or([where('resolved_at', 'is', null), where('resolved_at', '>', since)]))
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(listedAtMost)
    .execute();
  return withUpdates(executor, rows);
}

/** One notice, locked until the end of the transaction: whoever adds to it adds after the others. */
export async function lockNotice(executor: Sql, id: StatusNoticeId): Promise<StoredNotice | null> {
  const row = await executor
    .withTables<HelpTables>()
    .selectFrom('status_notice')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? ((await withUpdates(executor, [row]))[0] ?? null) : null;
}

export async function changeNotice(
  executor: Sql,
  id: StatusNoticeId,
  change: Pick<StatusNoticeRow, 'impact' | 'resolved_at'>,
): Promise<void> {
  await executor.withTables<HelpTables>().updateTable('status_notice').set(change).where('id', '=', id).execute();
}

async function withUpdates(executor: Sql, rows: readonly StatusNoticeRow[]): Promise<StoredNotice[]> {
  if (rows.length === 0) return [];
  const updates = await executor
    .withTables<HelpTables>()
    .selectFrom('status_update')
    .selectAll()
    .where(sql<boolean>`notice_id = any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, updates: updates.filter(({ notice_id }) => notice_id === row.id) }));
}
