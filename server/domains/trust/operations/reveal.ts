import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { TrustParts } from '../parts.ts';
import { os } from './implementer.ts';

/** Only after the look is written down, in the log too, is anything shown. */
export function reveal({ database, desk, customers, looks }: TrustParts) {
  return os.reveal.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const conversation = await desk.lookups.find(input.conversationId);
    if (!conversation) throw errors.NOT_FOUND();
    permit(context, true);
    if (conversation.assignee_id !== viewer.id) throw errors.REVEAL_NOT_ASSIGNED();
    const { id: conversationId, customer_id: customerId } = conversation;
    const taken = await database.transact(async (tx) => {
      const may = await looks.take(tx, viewer, {
        action: 'revealed',
        customerId,
        conversationId,
        reason: input.reason,
      });
      if (may) {
        const author = { kind: 'staff', id: viewer.id, name: viewer.name } as const;
        await desk.log.appendIn(tx, [{ kind: 'revealed', conversationId, author, reason: input.reason }]);
      }
      return may;
    });
    if (!taken) throw errors.REVEALS_LOCKED();
    const profile = (await customers.byIds([customerId])).get(customerId);
    return {
      name: profile?.name ?? null,
      email: profile?.email ?? conversation.contact_email,
      budget: await looks.budget(viewer.id),
    };
  });
}
