import { conversationId, staffId } from '@gatehouse/contract/ids';
import * as z from 'zod';

/** A customer has begun a conversation; its first message is in the log. */
export const conversationOpened = { name: 'conversation opened', payload: z.object({ conversationId }) };
export type ConversationOpened = z.infer<typeof conversationOpened.payload>;

/** The team has written to a customer who can be reached by mail. */
export const customerAnswered = {
  name: 'customer answered',
  payload: z.object({ conversationId, seq: z.int().min(1) }),
};
export type CustomerAnswered = z.infer<typeof customerAnswered.payload>;

/** A supervisor has changed what the whole team answers with. */
export const savedReplyChanged = {
  name: 'saved reply changed',
  payload: z.object({
    id: z.uuid(),
    at: z.iso.datetime(),
    staffId,
    staffName: z.string(),
    change: z.enum(['added', 'changed', 'removed']),
    title: z.string(),
  }),
};
export type SavedReplyChange = z.infer<typeof savedReplyChanged.payload>;
