import type { Person, Presence } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import type { Sql } from '../../../platform/db/database.ts';
import type { DeskTables } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<DeskTables>();

export async function putPresence(
  executor: Sql,
  id: ConversationId,
  person: Person,
  doing: Presence,
  at: Date,
): Promise<void> {
  const seen = { staff_name: person.name, doing, at };
  await tables(executor)
    .insertInto('conversation_presence')
    .values({ conversation_id: id, staff_id: person.id, ...seen })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'staff_id']).doUpdateSet(seen))
    .execute();
}

export async function othersPresent(
  executor: Sql,
  id: ConversationId,
  person: Person,
  since: Date,
): Promise<(Person & { doing: Presence })[]> {
  const rows = await tables(executor)
    .selectFrom('conversation_presence')
    .select(['staff_id', 'staff_name', 'doing'])
    .where('conversation_id', '=', id)
    .where('staff_id', '!=', person.id)
    .where('at', '>', since)
    .orderBy('staff_name')
    .execute();
  return rows.map((row) => ({ id: row.staff_id, name: row.staff_name, doing: row.doing }));
}

export async function deletePresenceBefore(executor: Sql, before: Date): Promise<void> {
  await tables(executor).deleteFrom('conversation_presence').where('at', '<', before).execute();
}
