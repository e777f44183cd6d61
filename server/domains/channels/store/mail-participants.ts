import type { ConversationId } from '@gatehouse/contract/ids';
import type { Sql } from '../../../platform/db/database.ts';
import type { ChannelsTables, MailParticipantTable } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<ChannelsTables>();

/** Adds people to a conversation; who is there stays as they are. */
export async function addParticipants(
  executor: Sql,
  conversationId: ConversationId,
  people: readonly { address: string; name: string | null }[],
  state: MailParticipantTable['state'],
  now: Date,
): Promise<void> {
  if (people.length === 0) return;
  await tables(executor)
    .insertInto('mail_participant')
    .values(people.map((person) => ({ conversation_id: conversationId, state, added_at: now, ...person })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function participantsOf(
  executor: Sql,
  conversationId: ConversationId,
): Promise<Pick<MailParticipantTable, 'address' | 'name' | 'state'>[]> {
  return tables(executor)
    .selectFrom('mail_participant')
    .select(['address', 'name', 'state'])
    .where('conversation_id', '=', conversationId)
    .orderBy('added_at')
    .orderBy('address')
    .execute();
}
