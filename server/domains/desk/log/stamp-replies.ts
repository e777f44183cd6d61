import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ConversationId, StaffId } from '@gatehouse/contract/ids';

/** Makes the code by which a customer can have a reply of the team verified. */
export type CodeOf = (reply: { conversationId: ConversationId; seq: number; staffId: StaffId; at: Date }) => string;

/** A reply of the team with its verification code; any other event as it is. */
export function stampReply(codeOf: CodeOf, conversationId: ConversationId, event: StaffEvent): StaffEvent {
  if (event.kind !== 'message' || event.author.kind !== 'staff') return event;
  const { seq, at, author } = event;
  return { ...event, code: codeOf({ conversationId, seq, staffId: author.id, at: new Date(at) }) };
}
