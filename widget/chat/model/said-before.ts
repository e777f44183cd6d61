import type { ConversationLog } from './conversation-log.ts';

/** What the customer wrote in a conversation, newest last; what is still on its way has been said, too. */
export const saidBefore = (log: Pick<ConversationLog, 'events' | 'sending'>): string[] => [
  ...log.events.flatMap((event) => (event.kind === 'message' && event.author.kind === 'customer' ? [event.text] : [])),
  ...log.sending().map(({ text }) => text),
];
