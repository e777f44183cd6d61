import type { SavedReplyId } from '@gatehouse/contract/ids';
import type { Selectable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { DeskTables, SavedReplyTable } from './tables.ts';

export type SavedReplyRow = Selectable<SavedReplyTable>;

/** The driver writes an object as JSON only where it knows the column. */
function written<Row extends Pick<SavedReplyRow, 'follow_up'>>(row: Row) {
  return { ...row, follow_up: row.follow_up && JSON.stringify(row.follow_up) };
}

const tables = (executor: Sql) => executor.withTables<DeskTables>();

export async function listSavedReplyRows(executor: Sql, limit: number): Promise<SavedReplyRow[]> {
  return tables(executor).selectFrom('saved_reply').selectAll().orderBy('title').orderBy('id').limit(limit).execute();
}

export async function countSavedReplies(executor: Sql): Promise<number> {
  const { count } = await tables(executor)
    .selectFrom('saved_reply')
    .select((where) => where.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertSavedReply(executor: Sql, row: SavedReplyRow): Promise<void> {
  await tables(executor).insertInto('saved_reply').values(written(row)).execute();
}

/** False where there is none by this id. */
export async function updateSavedReply(executor: Sql, { id, ...content }: SavedReplyRow): Promise<boolean> {
  const { numUpdatedRows } = await tables(executor)
    .updateTable('saved_reply')
    .set(written(content))
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What was removed; undefined where there was none by this id. */
export async function deleteSavedReply(executor: Sql, id: SavedReplyId): Promise<SavedReplyRow | undefined> {
  return tables(executor).deleteFrom('saved_reply').where('id', '=', id).returningAll().executeTakeFirst();
}
