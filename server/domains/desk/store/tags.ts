import type { ConversationId } from '@gatehouse/contract/ids';
import type { Sql } from '../../../platform/db/database.ts';
import type { DeskTables } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<DeskTables>();

export async function setTags(executor: Sql, id: ConversationId, tags: string[]): Promise<void> {
  await tables(executor).updateTable('conversation').set({ tags }).where('id', '=', id).execute();
}

/** Names in the order of the alphabet, so that two who give the same tags never wait for each other in a circle. */
export async function rememberTags(executor: Sql, names: readonly string[], at: Date): Promise<void> {
  if (names.length === 0) return;
  await tables(executor)
    .insertInto('conversation_tag')
    .values([...names].sort().map((name) => ({ name, used_at: at })))
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ used_at: at }))
    .execute();
}

export async function lastUsedTags(executor: Sql, limit: number): Promise<string[]> {
  const rows = await tables(executor)
    .selectFrom('conversation_tag')
    .select('name')
    .orderBy('used_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.name);
}
