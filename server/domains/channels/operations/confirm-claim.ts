import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

/** The right code proves the mailbox: its conversations are the claimant's from now on, on this device and for nobody else. */
export function confirmClaim({ database, accounts, desk }: ChannelsDeps) {
  return os.confirmClaim.handler(async ({ input, errors }) =>
    database.transact(async (tx) => {
      const visiting = await accounts.customers.confirmClaim(tx, input);
      if (!visiting) throw errors.CODE_WRONG();
      const conversations = await desk.transferConversations(tx, input.email, visiting.customer.id);
      return { ...visiting, conversations };
    }),
  );
}
