import type { ConversationId } from '@gatehouse/contract/ids';
import { type Insertable, sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ChannelsTables, MailOutgoingRow, MailOutgoingTable } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<ChannelsTables>();

/** Asks for mails; those that were asked for before stay as they are. */
export async function insertOutgoing(executor: Sql, rows: readonly Insertable<MailOutgoingTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await tables(executor)
    .insertInto('mail_outgoing')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Asks for a confirmation, unless the address was sent one since; of several at once one is asked for. */
export async function insertConfirmation(
  executor: Sql,
  row: Insertable<MailOutgoingTable>,
  since: Date,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`confirmation ${row.to_address}`}, 0))`.execute(executor);
  const last = await tables(executor)
    .selectFrom('mail_outgoing')
    .select('id')
    .where('to_address', '=', row.to_address)
    .where('kind', '=', 'confirmation')
    .where('created_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  if (!last) await insertOutgoing(executor, [row]);
}

/** The mails of a message, by the Message-ID that they carry. */
export async function findByMessageId(executor: Sql, messageId: string): Promise<MailOutgoingRow[]> {
  return tables(executor).selectFrom('mail_outgoing').selectAll().where('message_id', '=', messageId).execute();
}

/** False where it is not known as on its way: it came back before, or never left. */
export async function markBounced(executor: Sql, id: string, reason: string | null, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(executor)
    .updateTable('mail_outgoing')
    .set({ state: 'bounced', outcome: reason, settled_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['sent', 'unknown'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes mails that are due; nobody else gets them, and `sendingMs` is how long their sender may be silent. */
export async function claimOutgoing(
  executor: Sql,
  most: number,
  sendingMs: number,
  now: Date,
): Promise<MailOutgoingRow[]> {
  const { rows } = await sql<MailOutgoingRow>`
    update mail_outgoing m set state = 'sending', attempts = attempts + 1,
      sending_until = ${now}::timestamptz + ${sendingMs} * interval '1 millisecond'
    from (select id from mail_outgoing where state = 'waiting' and next_try_at <= ${now}
      order by next_try_at limit ${most} for update skip locked) due
    where m.id = due.id
    returning m.*`.execute(executor);
  return rows;
}

/** What became of a mail. Nothing where it is not being sent any more: somebody else has said what became of it. */
export async function settleOutgoing(
  executor: Sql,
  id: string,
  outcome:
    | { state: 'sent' | 'failed' | 'unknown'; reason: string | null; now: Date }
    | { retryAt: Date; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(executor)
    .updateTable('mail_outgoing')
    .set(
      'state' in outcome
        ? { state: outcome.state, outcome: outcome.reason, settled_at: outcome.now, sending_until: null }
        : { state: 'waiting', outcome: outcome.reason, next_try_at: outcome.retryAt, sending_until: null },
    )
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Mails whose sender has been silent for too long: it died, and nobody knows what became of them. */
export async function abandonedOutgoing(executor: Sql, now: Date): Promise<MailOutgoingRow[]> {
  return tables(executor)
    .selectFrom('mail_outgoing')
    .selectAll()
    .where('state', '=', 'sending')
    .where('sending_until', '<', now)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function lockOutgoing(executor: Sql, id: string): Promise<MailOutgoingRow | undefined> {
  return tables(executor).selectFrom('mail_outgoing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** A person decides about a mail of which nobody knows whether it arrived, or that did not. */
export async function decideOutgoing(executor: Sql, id: string, decision: 'again' | 'left', now: Date): Promise<void> {
  await tables(executor)
    .updateTable('mail_outgoing')
    .set(
      decision === 'again'
        ? { state: 'waiting', next_try_at: now, attempts: 0, settled_at: null }
        : { state: 'left', settled_at: now },
    )
    .where('id', '=', id)
    .execute();
}

/** Message-IDs of a conversation's mails in the order of its log, theirs and ours: what an answer refers to. */
export async function threadOf(
  executor: Sql,
  conversationId: ConversationId,
  before: number,
): Promise<{ messageId: string; isTheirs: boolean }[]> {
  const { rows } = await sql<{ messageId: string; isTheirs: boolean }>`
    select message_id as "messageId", true as "isTheirs", seq from mail_message
      where conversation_id = ${conversationId} and seq < ${before} and message_id is not null
    union all
    select message_id, false, seq from mail_outgoing
      where conversation_id = ${conversationId} and seq < ${before} and state = 'sent'
    order by seq`.execute(executor);
  return rows;
}
