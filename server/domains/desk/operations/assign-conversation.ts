import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { abilitiesOf } from '../policy.ts';
import { findConversation, lockConversation, setAssignee } from '../store/conversations.ts';
import { os } from './implementer.ts';
import { present } from './present.ts';

export function assignConversation(deps: DeskParts) {
  return os.assignConversation.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const assignee = input.staffId === null ? null : await deps.people.byId(input.staffId);
    const assigned = await deps.database.transact(async (tx) => {
      const conversation = await lockConversation(tx.sql, input.conversationId);
      if (!conversation) throw errors.NOT_FOUND();
      permit(context, abilitiesOf(viewer, conversation.status).assign, 'CONVERSATION_CLOSED');
      if (input.staffId !== null && !assignee) throw errors.ASSIGNEE_NOT_ACTIVE();
      if (conversation.assignee_id === input.staffId) return conversation;
      await setAssignee(tx.sql, conversation.id, input.staffId);
      await deps.conversationLog.appendIn(tx, [
        {
          kind: 'assigned',
          conversationId: conversation.id,
          author: { kind: 'staff', id: viewer.id, name: viewer.name },
          assignee,
        },
      ]);
      return findConversation(tx.sql, conversation.id);
    });
    if (!assigned) throw errors.NOT_FOUND();
    return present(deps, assigned, viewer);
  });
}
