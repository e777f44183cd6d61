import type { ConversationId } from '@gatehouse/contract/ids';
import type { QuarantineReason } from '@gatehouse/contract/mail';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ChannelsTables, MailEnvelope, MailMessageRow, MailRoute } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<ChannelsTables>();

export interface NewMail {
  readonly id: string;
  readonly identity: Buffer;
  readonly route: MailRoute;
  readonly envelope: MailEnvelope;
  readonly raw: Buffer;
  readonly size: number;
  readonly receivedAt: Date;
}

/** @returns the id of the mail that stands, which is another one's where the same mail had come before */
export async function insertMail(executor: Sql, mail: NewMail): Promise<string> {
  const inserted = await tables(executor)
    .insertInto('mail_message')
    .values({
      id: mail.id,
      identity: mail.identity,
      route: mail.route,
      envelope: JSON.stringify(mail.envelope),
      raw: mail.raw,
      size: mail.size,
      received_at: mail.receivedAt,
    })
    .onConflict((conflict) => conflict.column('identity').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? (await idOfIdentity(executor, mail.identity)) ?? mail.id;
}

export async function idOfIdentity(executor: Sql, identity: Buffer): Promise<string | undefined> {
  const row = await tables(executor)
    .selectFrom('mail_message')
    .select('id')
    .where('identity', '=', identity)
    .executeTakeFirst();
  return row?.id;
}

export type ClaimedMail = Pick<
  MailMessageRow,
  'id' | 'identity' | 'route' | 'envelope' | 'received_at' | 'attempts' | 'is_forced'
>;

/** Takes mails to file, the oldest first, for as long as the claim lasts; no two processes get the same one. */
export async function claimMails(executor: Sql, most: number, claimMs: number): Promise<ClaimedMail[]> {
  const { rows } = await sql<ClaimedMail>`
    update mail_message m set attempts = attempts + 1, claimed_until = now() + ${claimMs} * interval '1 millisecond'
    from (select id from mail_message where state = 'received' and (claimed_until is null or claimed_until < now())
      order by received_at, id limit ${most} for update skip locked) next
    where m.id = next.id
    returning m.id, m.identity, m.route, m.envelope, m.received_at, m.attempts, m.is_forced`.execute(executor);
  return rows.sort((a, b) => Number(a.received_at) - Number(b.received_at) || (a.id < b.id ? -1 : 1));
}

/** Gives claimed mails back, for the next try at once. */
export async function releaseMails(executor: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(executor)
    .updateTable('mail_message')
    .set((column) => ({ claimed_until: null, attempts: column('attempts', '-', 1) }))
    .where('id', 'in', ids)
    .where('state', '=', 'received')
    .execute();
}

/** Holds the mail until the transaction ends; false where somebody else has settled it. */
export async function lockUnfiled(executor: Sql, id: string): Promise<boolean> {
  const row = await tables(executor)
    .selectFrom('mail_message')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'received')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What a mail says of itself, for lists. */
export interface MailSummary {
  readonly messageId: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
  readonly trust: object | null;
}

const summaryColumns = ({ messageId, sender, subject, trust }: MailSummary) => ({
  message_id: messageId,
  sender,
  subject,
  trust: trust === null ? null : JSON.stringify(trust),
});

export async function markFiled(
  executor: Sql,
  id: string,
  filed: MailSummary & { conversationId: ConversationId; seq: number | null; at: Date },
): Promise<void> {
  await tables(executor)
    .updateTable('mail_message')
    .set({
      state: 'filed',
      conversation_id: filed.conversationId,
      seq: filed.seq,
      filed_at: filed.at,
      claimed_until: null,
      ...summaryColumns(filed),
    })
    .where('id', '=', id)
    .execute();
}

export async function markQuarantined(
  executor: Sql,
  id: string,
  reason: QuarantineReason,
  summary: MailSummary,
): Promise<void> {
  await tables(executor)
    .updateTable('mail_message')
    .set({ state: 'quarantined', reason, claimed_until: null, ...summaryColumns(summary) })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .execute();
}

export async function sealedRawOf(executor: Sql, id: string): Promise<Buffer | null> {
  const row = await tables(executor).selectFrom('mail_message').select('raw').where('id', '=', id).executeTakeFirst();
  return row?.raw ?? null;
}

type FoundMail = Pick<MailMessageRow, 'id' | 'identity' | 'state' | 'conversation_id' | 'received_at'>;

export async function findMail(executor: Sql, id: string): Promise<FoundMail | undefined> {
  return tables(executor)
    .selectFrom('mail_message')
    .select(['id', 'identity', 'state', 'conversation_id', 'received_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}
