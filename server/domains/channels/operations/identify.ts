import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function identify({ database, accounts }: ChannelsDeps) {
  return os.identify.handler(async ({ input, errors }) => {
    const visiting = await database.transact((tx) => accounts.customers.identify(tx, input.identity, input.language));
    if (!visiting) throw errors.IDENTITY_REJECTED();
    return visiting;
  });
}
