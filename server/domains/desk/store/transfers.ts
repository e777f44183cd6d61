import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ConversationRow, DeskTables } from './tables.ts';

/** Conversations in which somebody names this transaction, most recently active first; by an index of its own. */
export async function listByTransfer(executor: Sql, id: string, limit: number): Promise<ConversationRow[]> {
  const named = /^(0x)?[0-9a-f]{64}$/i.test(id) ? id.toLowerCase() : id;
  const tables = executor.withTables<DeskTables>();
  return tables
    .selectFrom('conversation')
    .selectAll()
    .where('id', 'in', (of) =>
      of
        .selectFrom('conversation_event')
        .select('conversation_id')
        .where(sql<boolean>`text ~ '[0-9A-Za-z]{64}'`)
        .where(sql<boolean>`transfer_ids(text) @> array[${named}::text]`),
    )
    .orderBy('active_at', 'desc')
    .limit(limit)
    .execute();
}
