import { limits } from '@gatehouse/contract/limits';
import { contractError } from '../../../platform/http/errors.ts';
import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import { scheduleWaking } from '../jobs/wake-conversation.ts';
import { canSnooze } from '../model/status.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation, lockConversation, setSnoozed, setStatus } from '../store/conversations.ts';
import { os } from './implementer.ts';
import { present } from './present.ts';

const dayMs = 24 * 3_600_000;

export function snoozeConversation(deps: DeskParts) {
  return os.snoozeConversation.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const now = deps.clock.now();
    const until = input.until === null ? null : new Date(input.until);
    if (until && (until <= now || until.getTime() > now.getTime() + limits.snoozeDays * dayMs))
      throw contractError('INVALID_INPUT', { fields: [{ field: 'until', code: 'INVALID_INPUT' }] });
    const changed = await deps.database.transact(async (tx) => {
      const conversation = await lockConversation(tx.sql, input.conversationId);
      if (!conversation) throw errors.NOT_FOUND();
      permit(context, true);
      if (!until && !conversation.snoozed_until) return conversation;
      if (!canSnooze(conversation.status)) throw errors.STATUS_NOT_POSSIBLE();
      if (until) {
        await setSnoozed(tx.sql, conversation.id, until);
        await scheduleWaking(deps, tx, conversation.id, until);
      } else await setStatus(tx.sql, conversation.id, 'open', now);
      await deps.conversationLog.appendIn(tx, [
        {
          kind: 'snoozed',
          conversationId: conversation.id,
          author: { kind: 'staff', id: viewer.id, name: viewer.name },
          until: until?.toISOString() ?? null,
        },
      ]);
      return findConversation(tx.sql, conversation.id);
    });
    if (!changed) throw errors.NOT_FOUND();
    return present(deps, changed, viewer);
  });
}
