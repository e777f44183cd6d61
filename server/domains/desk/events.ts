import { conversationId } from '@gatehouse/contract/ids';
import * as z from 'zod';

/** A customer has begun a conversation; its first message is in the log. */
export const conversationOpened = { name: 'conversation opened', payload: z.object({ conversationId }) };
export type ConversationOpened = z.infer<typeof conversationOpened.payload>;
