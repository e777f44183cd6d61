import { limits } from '@gatehouse/contract/limits';
import { contractError } from '../../../platform/http/errors.ts';
import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import { changeTags } from '../model/change-tags.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation, lockConversation } from '../store/conversations.ts';
import { rememberTags, setTags } from '../store/tags.ts';
import { os } from './implementer.ts';
import { present } from './present.ts';

/** Two who tag at once both get their way; also of closed conversations, as tags are for finding them again. */
export function tagConversation(deps: DeskParts) {
  return os.tagConversation.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const tagged = await deps.database.transact(async (tx) => {
      const conversation = await lockConversation(tx.sql, input.conversationId);
      if (!conversation) throw errors.NOT_FOUND();
      permit(context, true);
      const { tags, added, removed } = changeTags(conversation.tags, input);
      if (tags.length > limits.tagsPerConversation)
        throw contractError('INVALID_INPUT', { fields: [{ field: 'add', code: 'INVALID_INPUT' }] });
      if (added.length === 0 && removed.length === 0) return conversation;
      await setTags(tx.sql, conversation.id, tags);
      await rememberTags(tx.sql, added, deps.clock.now());
      await deps.conversationLog.appendIn(tx, [
        {
          kind: 'tagged',
          conversationId: conversation.id,
          author: { kind: 'staff', id: viewer.id, name: viewer.name },
          added,
          removed,
        },
      ]);
      return findConversation(tx.sql, conversation.id);
    });
    if (!tagged) throw errors.NOT_FOUND();
    return present(deps, tagged, viewer);
  });
}
