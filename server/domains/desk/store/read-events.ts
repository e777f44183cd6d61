import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ClientId, ConversationId, StaffId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { publicKinds } from '../log/entry.ts';
import { type CodeOf, stampReply } from '../log/stamp-replies.ts';
import { eventView } from '../views.ts';
import type { DeskTables, EventRow } from './tables.ts';

export interface Stretch {
  after?: number;
  before?: number;
  limit: number;
  /** Leaves out what only the team may see. */
  publicOnly?: boolean;
}

/** A stretch of one log in order; with only `before`, the last ones earlier than it. */
export async function readEvents(
  executor: Sql,
  conversationId: ConversationId,
  stretch: Stretch,
  codeOf: CodeOf,
): Promise<{ events: StaffEvent[]; more: boolean }> {
  const backwards = stretch.after === undefined;
  let query = executor
    .withTables<DeskTables>()
    .selectFrom('conversation_event')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('seq', backwards ? 'desc' : 'asc')
    .limit(stretch.limit + 1);
  if (stretch.after !== undefined) query = query.where('seq', '>', stretch.after);
  if (stretch.before !== undefined) query = query.where('seq', '<', stretch.before);
  if (stretch.publicOnly) query = query.where('kind', 'in', publicKinds);
  const rows = await query.execute();
  const events = rows.slice(0, stretch.limit).map((row) => stampReply(codeOf, conversationId, eventView(row)));
  return { events: backwards ? events.reverse() : events, more: rows.length > stretch.limit };
}

/** The next events of many logs at once, at most `limit` of each. */
export async function readTails(
  executor: Sql,
  positions: readonly { conversationId: ConversationId; after: number }[],
  limit: number,
  codeOf: CodeOf,
): Promise<Map<ConversationId, StaffEvent[]>> {
  const { rows } = await sql<EventRow>`
    select e.* from unnest(
      ${positions.map((position) => position.conversationId)}::uuid[],
      ${positions.map((position) => position.after)}::integer[]) as p (conversation_id, after)
    cross join lateral (
      select * from conversation_event e
      where e.conversation_id = p.conversation_id and e.seq > p.after order by e.seq limit ${limit}) e
    order by e.conversation_id, e.seq`.execute(executor);
  const tails = new Map<ConversationId, StaffEvent[]>();
  for (const row of rows) {
    const tail = tails.get(row.conversation_id) ?? [];
    tail.push(stampReply(codeOf, row.conversation_id, eventView(row)));
    tails.set(row.conversation_id, tail);
  }
  return tails;
}

/** Whether somebody else of the team has written to the customer after this position; not where this client id is known. */
export async function isCrossed(
  executor: Sql,
  reply: { conversationId: ConversationId; clientId: ClientId; authorId: StaffId; expectedSeq: number },
): Promise<boolean> {
  const { rows } = await sql<{ crossed: boolean }>`select exists (
      select from conversation_event
      where conversation_id = ${reply.conversationId} and seq > ${reply.expectedSeq}
        and kind = 'message' and author_kind = 'staff' and author_id <> ${reply.authorId})
    and not exists (
      select from conversation_event
      where conversation_id = ${reply.conversationId} and client_id = ${reply.clientId}) as crossed`.execute(executor);
  return rows[0]?.crossed ?? false;
}

export async function findEvent(
  executor: Sql,
  conversationId: ConversationId,
  seq: number,
): Promise<EventRow | undefined> {
  return executor
    .withTables<DeskTables>()
    .selectFrom('conversation_event')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .executeTakeFirst();
}
