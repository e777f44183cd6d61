import { type DraftView, draft } from '@gatehouse/contract/desk';
import type { ConversationId, StaffId } from '@gatehouse/contract/ids';
import type { Sql } from '../../../platform/db/database.ts';
import type { DeskTables } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<DeskTables>();

export async function findDraft(executor: Sql, id: ConversationId, staffId: StaffId): Promise<DraftView | null> {
  const row = await tables(executor)
    .selectFrom('conversation_draft')
    .select('draft')
    .where('conversation_id', '=', id)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return row ? draft.parse(JSON.parse(row.draft)) : null;
}

export async function putDraft(
  executor: Sql,
  id: ConversationId,
  staffId: StaffId,
  content: DraftView,
  at: Date,
): Promise<void> {
  const kept = { draft: JSON.stringify(content), saved_at: at };
  await tables(executor)
    .insertInto('conversation_draft')
    .values({ conversation_id: id, staff_id: staffId, ...kept })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'staff_id']).doUpdateSet(kept))
    .execute();
}

export async function deleteDraft(executor: Sql, id: ConversationId, staffId: StaffId): Promise<void> {
  await tables(executor)
    .deleteFrom('conversation_draft')
    .where('conversation_id', '=', id)
    .where('staff_id', '=', staffId)
    .execute();
}

/** What nobody has touched since then; returns how many. */
export async function deleteDraftsBefore(executor: Sql, before: Date): Promise<number> {
  const { numDeletedRows } = await tables(executor)
    .deleteFrom('conversation_draft')
    .where('saved_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
