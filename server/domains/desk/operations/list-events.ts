import { permit } from '../../../platform/http/gate.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation } from '../store/conversations.ts';
import { readEvents } from '../store/read-events.ts';
import { os } from './implementer.ts';

export function listEvents({ database, codeOf }: DeskParts) {
  return os.listEvents.handler(async ({ input, context, errors }) => {
    const conversation = await findConversation(database.sql, input.conversationId);
    if (!conversation) throw errors.NOT_FOUND();
    permit(context, true);
    const stretch = {
      limit: input.limit,
      ...(input.after === undefined ? {} : { after: input.after }),
      ...(input.before === undefined ? {} : { before: input.before }),
    };
    return readEvents(database.sql, conversation.id, stretch, codeOf);
  });
}
