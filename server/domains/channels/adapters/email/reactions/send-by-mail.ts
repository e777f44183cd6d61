import { v7 as newId } from 'uuid';
import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import type { Reaction } from '../../../../../platform/jobs/events.ts';
import { type CustomerAnswered, customerAnswered, type Desk } from '../../../../desk/index.ts';
import { insertOutgoing } from '../../../store/mail-outgoing.ts';
import { participantsOf } from '../../../store/mail-participants.ts';
import type { SignedAddresses } from '../model/signed-addresses.ts';

/** A reply of the team goes by mail to whoever takes part by mail; never to those whom no agent has let in. */
export function sendByMail(deps: {
  database: Database;
  clock: Clock;
  desk: Pick<Desk, 'lookups'>;
  addresses: Pick<SignedAddresses, 'messageId'>;
}): Reaction<CustomerAnswered> {
  const { database, clock, desk, addresses } = deps;
  return {
    event: customerAnswered,
    name: 'send by mail',
    async handle({ conversationId, seq }) {
      const conversation = await desk.lookups.find(conversationId);
      // Somebody in a chat reads the answer there.
      if (!conversation?.contact_email || conversation.channel === 'chat') return;
      const participants = await participantsOf(database.sql, conversationId);
      const addressees = new Set([
        conversation.contact_email,
        ...participants.filter(({ state }) => state === 'in').map(({ address }) => address),
      ]);
      const now = clock.now();
      await insertOutgoing(
        database.sql,
        [...addressees].map((address) => ({
          id: newId(),
          conversation_id: conversationId,
          seq,
          kind: 'reply' as const,
          to_address: address,
          message_id: addresses.messageId({ conversationId, seq }),
          next_try_at: now,
          sending_until: null,
          outcome: null,
          created_at: now,
          settled_at: null,
        })),
      );
    },
  };
}
