import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import type { Reaction } from '../../../../../platform/jobs/events.ts';
import { type ConversationOpened, conversationOpened, type Desk } from '../../../../desk/index.ts';
import type { SignedAddresses } from '../model/signed-addresses.ts';
import { confirmTo } from '../sending/confirm-to.ts';

/** Whoever filled in the form and left an address is told so by mail, within the same limits as whoever wrote one. */
export function confirmForm(deps: {
  database: Database;
  clock: Clock;
  desk: Pick<Desk, 'lookups'>;
  addresses: Pick<SignedAddresses, 'messageId'>;
}): Reaction<ConversationOpened> {
  return {
    event: conversationOpened,
    name: 'confirm form by mail',
    async handle({ conversationId }) {
      const conversation = await deps.desk.lookups.find(conversationId);
      const address = conversation?.contact_email;
      if (!address || conversation.channel !== 'form') return;
      await deps.database.transact((tx) => confirmTo(deps, tx, conversationId, address));
    },
  };
}
