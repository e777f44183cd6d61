import { asCustomer } from '../../accounts/index.ts';
import type { ChainsParts } from '../parts.ts';
import { deleteWatch } from '../store/watches.ts';
import { os } from './implementer.ts';

export function unfollowTransfer({ database }: ChainsParts) {
  return os.unfollowTransfer.handler(async ({ input, context, errors }) => {
    if (!(await deleteWatch(database.sql, asCustomer(context).id, input))) throw errors.NOT_FOUND();
    return { followed: false as const };
  });
}
