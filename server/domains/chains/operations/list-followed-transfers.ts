import { asCustomer } from '../../accounts/index.ts';
import type { ChainsParts } from '../parts.ts';
import { listWatches, markSeen } from '../store/watches.ts';
import { diagnosisView } from '../views.ts';
import { os } from './implementer.ts';

export function listFollowedTransfers({ database, clock }: ChainsParts) {
  return os.listFollowedTransfers.handler(async ({ input, context }) => {
    const customerId = asCustomer(context).id;
    const watches = await listWatches(database.sql, customerId);
    if (input.seen) await markSeen(database.sql, customerId, clock.now());
    return {
      transfers: watches.map(({ finding, changedAt, isNew, ended }) => ({
        diagnosis: diagnosisView(finding, input.language),
        changedAt: changedAt.toISOString(),
        isNew,
        ended,
      })),
    };
  });
}
