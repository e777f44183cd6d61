import { asCustomer } from '../../accounts/index.ts';
import { checkTransfer } from '../check-transfer.ts';
import type { ChainsParts } from '../parts.ts';
import { deleteOldestBeyond, insertWatch } from '../store/watches.ts';
import { os } from './implementer.ts';

/** Nobody has more under way, and a script that follows everything would be a burden for the nodes: the oldest makes room. */
const AT_MOST = 50;

export function followTransfer(parts: ChainsParts) {
  return os.followTransfer.handler(async ({ input, context, errors }) => {
    const customerId = asCustomer(context).id;
    const { sql } = parts.database;
    const check = await checkTransfer(parts, { value: input.id, expected: null, recipient: null });
    const chain = check.outcome === 'diagnosis' ? check.diagnosis.chain : null;
    if (check.outcome !== 'diagnosis' || chain === null || check.diagnosis.cause === 'not-found')
      throw errors.NOT_FOUND();
    await insertWatch(sql, customerId, { chain, id: check.diagnosis.id }, check.diagnosis, parts.clock.now());
    await deleteOldestBeyond(sql, customerId, AT_MOST);
    return { followed: true as const };
  });
}
