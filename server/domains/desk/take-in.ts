import type { MailMark } from '@gatehouse/contract/desk';
import type { ClientId, ConversationId } from '@gatehouse/contract/ids';
import type { Tx } from '../../platform/db/database.ts';
import type { EntryAuthor, NewEntry } from './log/entry.ts';
import type { DeskParts } from './parts.ts';
import { lockConversation } from './store/conversations.ts';

/** A message of the customer that came by a channel without a live connection. */
export interface Incoming {
  conversationId: ConversationId;
  /** The same for the same message, however often it comes. */
  clientId: ClientId;
  text: string;
  mail?: MailMark;
}

/** Closed takes no more messages: what comes then begins another conversation. */
export type TakenIn = { outcome: 'taken'; seq: number } | { outcome: 'closed' | 'missing' };

/** Appends a customer's message as part of a change. */
export async function takeIn(
  parts: Pick<DeskParts, 'conversationLog'>,
  tx: Tx,
  { conversationId, clientId, text, mail }: Incoming,
): Promise<TakenIn> {
  const conversation = await lockConversation(tx.sql, conversationId);
  if (!conversation) return { outcome: 'missing' };
  if (conversation.status === 'closed') return { outcome: 'closed' };
  const author = { kind: 'customer', id: conversation.customer_id } as const;
  const entry = { kind: 'message', conversationId, author, clientId, text, ...(mail ? { mail } : {}) } as const;
  const [appended] = await parts.conversationLog.appendIn(tx, [entry]);
  if (!appended || !('seq' in appended)) throw new Error('an open conversation takes messages');
  return { outcome: 'taken', seq: appended.seq };
}

/** How a mail of ours fared; by nobody, or by whoever of the team decided it. */
export type DeliveryNote = Omit<Extract<NewEntry, { kind: 'delivery' }>, 'kind' | 'author'> & {
  author: Exclude<EntryAuthor, { kind: 'customer' }>;
};

export async function noteDelivery(
  parts: Pick<DeskParts, 'conversationLog'>,
  tx: Tx,
  note: DeliveryNote,
): Promise<void> {
  await parts.conversationLog.appendIn(tx, [{ kind: 'delivery', ...note }]);
}

/** Something that the team should know of a conversation and nobody wrote. */
export interface Remark {
  conversationId: ConversationId;
  text: string;
}

export async function writeRemark(parts: Pick<DeskParts, 'conversationLog'>, tx: Tx, remark: Remark): Promise<void> {
  await parts.conversationLog.appendIn(tx, [{ kind: 'note', author: { kind: 'system' }, ...remark }]);
}
