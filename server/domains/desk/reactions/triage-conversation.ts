import type { Reaction } from '../../../platform/jobs/events.ts';
import { type ConversationOpened, conversationOpened } from '../events.ts';
import { createJudge } from '../judge-message.ts';
import type { DeskParts } from '../parts.ts';
import { lockConversation } from '../store/conversations.ts';
import { firstMessage, insertGuess, setTriage } from '../store/triage.ts';

/** Says of each new conversation what it is about and whether it is urgent, so that a person sees urgent ones first. */
export function triageConversation({
  database,
  clock,
  conversationLog,
}: Pick<DeskParts, 'database' | 'clock' | 'conversationLog'>): Reaction<ConversationOpened> {
  const judge = createJudge();
  return {
    event: conversationOpened,
    name: 'triage conversation',
    async handle({ conversationId }) {
      const text = await firstMessage(database.sql, conversationId);
      if (text === undefined) return;
      const guess = judge(text);
      await database.transact(async (tx) => {
        const conversation = await lockConversation(tx.sql, conversationId);
        if (!conversation) return;
        await insertGuess(tx.sql, conversationId, clock.now(), guess);
        // Somebody may have said it already, or an earlier run of this job.
        if (conversation.topic !== null) return;
        await setTriage(tx.sql, conversationId, guess);
        await conversationLog.tellChanged(tx, conversationId);
      });
    },
  };
}
