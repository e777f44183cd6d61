import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function startVisit({ database, accounts }: ChannelsDeps) {
  return os.startVisit.handler(({ input }) => database.transact((tx) => accounts.customers.startVisit(tx, input)));
}
