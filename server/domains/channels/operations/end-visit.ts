import { asCustomer } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function endVisit({ database, accounts }: ChannelsDeps) {
  return os.endVisit.handler(async ({ context }) => {
    const viewer = asCustomer(context);
    await database.transact((tx) => accounts.customers.endVisit(tx, viewer.visitId));
    return { ended: true as const };
  });
}
