import { v7 as newId } from 'uuid';
import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation, lockConversation } from '../store/conversations.ts';
import { insertCorrection, setTriage } from '../store/triage.ts';
import { os } from './implementer.ts';
import { present } from './present.ts';

/** Also of closed conversations: what is learnt from them is as good. */
export function correctTriage(deps: DeskParts) {
  return os.correctTriage.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const { conversationId, topic, urgent } = input;
    const corrected = await deps.database.transact(async (tx) => {
      const conversation = await lockConversation(tx.sql, conversationId);
      if (!conversation) throw errors.NOT_FOUND();
      permit(context, true);
      if (conversation.topic === topic && conversation.urgent === urgent) return conversation;
      await insertCorrection(tx.sql, {
        id: newId(),
        conversation_id: conversationId,
        at: deps.clock.now(),
        staff_id: viewer.id,
        staff_name: viewer.name,
        topic,
        urgent,
      });
      await setTriage(tx.sql, conversationId, { topic, urgent });
      await deps.conversationLog.appendIn(tx, [
        {
          kind: 'triaged',
          conversationId,
          author: { kind: 'staff', id: viewer.id, name: viewer.name },
          topic,
          urgent,
        },
      ]);
      return findConversation(tx.sql, conversationId);
    });
    if (!corrected) throw errors.NOT_FOUND();
    return present(deps, corrected, viewer);
  });
}
