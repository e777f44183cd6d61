import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation } from '../store/conversations.ts';
import { othersPresent, putPresence } from '../store/presence.ts';
import { os } from './implementer.ts';

/** Pages say it every five seconds: whoever missed three is gone. */
const forgottenAfterMs = 15_000;

export function announcePresence({ database, clock }: DeskParts) {
  return os.announcePresence.handler(async ({ input, context, errors }) => {
    const { id, name } = asStaff(context);
    const conversation = await findConversation(database.sql, input.conversationId);
    if (!conversation) throw errors.NOT_FOUND();
    permit(context, true);
    const now = clock.now();
    await putPresence(database.sql, conversation.id, { id, name }, input.doing, now);
    const since = new Date(now.getTime() - forgottenAfterMs);
    return { others: await othersPresent(database.sql, conversation.id, { id, name }, since) };
  });
}
