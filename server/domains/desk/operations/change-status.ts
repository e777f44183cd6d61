import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { abilitiesOf } from '../policy.ts';
import { findConversation, lockConversation, setStatus } from '../store/conversations.ts';
import { os } from './implementer.ts';
import { present } from './present.ts';

export function changeStatus(deps: DeskParts) {
  return os.changeStatus.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const changed = await deps.database.transact(async (tx) => {
      const conversation = await lockConversation(tx.sql, input.conversationId);
      if (!conversation) throw errors.NOT_FOUND();
      permit(context, true);
      if (conversation.status === input.status) return conversation;
      if (!abilitiesOf(viewer, conversation.status).statuses.includes(input.status)) throw errors.STATUS_NOT_POSSIBLE();
      await setStatus(tx.sql, conversation.id, input.status, deps.clock.now());
      await deps.conversationLog.appendIn(tx, [
        {
          kind: 'status',
          conversationId: conversation.id,
          author: { kind: 'staff', id: viewer.id, name: viewer.name },
          status: input.status,
        },
      ]);
      return findConversation(tx.sql, conversation.id);
    });
    if (!changed) throw errors.NOT_FOUND();
    return present(deps, changed, viewer);
  });
}
