import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import { maskEmail } from '../../desk/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { decideOutgoing, lockOutgoing } from '../store/mail-outgoing.ts';
import { mailOs } from './implementer.ts';

const undecided: readonly string[] = ['unknown', 'failed', 'bounced'];

/** What only a person can decide about a mail; the decision stands in the log with their name. */
export function decideDelivery({ database, clock, desk }: ChannelsDeps) {
  return mailOs.decideDelivery.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    await database.transact(async (tx) => {
      const delivery = await lockOutgoing(tx.sql, input.deliveryId);
      permit(context, delivery !== undefined);
      if (!delivery) throw errors.NOT_FOUND();
      if (!undecided.includes(delivery.state)) throw errors.DELIVERY_SETTLED();
      await decideOutgoing(tx.sql, delivery.id, input.decision, clock.now());
      await desk.noteDelivery(tx, {
        conversationId: delivery.conversation_id,
        author: { kind: 'staff', id: viewer.id, name: viewer.name },
        deliveryId: delivery.id,
        of: delivery.seq,
        to: maskEmail(delivery.to_address) ?? '',
        outcome: input.decision,
        reason: null,
      });
    });
    return { decided: true as const };
  });
}
