import type { MempoolEntry } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { mapBounded, orNull } from '../chain-node.ts';
import { type EsploraTransaction, outspend, transaction } from './esplora-answers.ts';
import type { EsploraCalls } from './esplora-calls.ts';

/** As many as nodes let wait in one family (Bitcoin Core's default limit of ancestors and descendants). */
const familyAtMost = 25;
const atOnce = 6;

const vsizeOf = ({ weight }: EsploraTransaction) => Math.ceil(weight / 4);

type Neighbours = (member: EsploraTransaction) => Promise<readonly string[]>;

/** The waiting transactions that `next` leads to; null when one of them could not be read, since sums would be wrong. */
async function gatherFamily(
  calls: EsploraCalls,
  start: EsploraTransaction,
  next: Neighbours,
): Promise<EsploraTransaction[] | null> {
  const known = new Map([[start.txid, start]]);
  const open = [start];
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    const ids = (await next(member)).filter((id) => !known.has(id));
    const found = await mapBounded(ids, atOnce, (id) => orNull(calls.json(transaction, `/tx/${id}`)));
    for (const relative of found) {
      if (relative === null) return null;
      if (relative.status.confirmed) continue;
      known.set(relative.txid, relative);
      open.push(relative);
      if (known.size > familyAtMost) return null;
    }
  }
  return [...known.values()];
}

function sumOf(members: readonly EsploraTransaction[]): MempoolEntry['ancestors'] {
  return {
    count: members.length,
    fee: members.reduce((sum, { fee }) => sum + fee, 0n),
    vsize: members.reduce((sum, member) => sum + vsizeOf(member), 0),
  };
}

/** What a mempool would say of a waiting transaction, put together from its parents and children; null when some stay unknown. */
export async function readEntry(calls: EsploraCalls, waiting: EsploraTransaction): Promise<MempoolEntry | null> {
  const parentsOf: Neighbours = async ({ vin }) => [...new Set(vin.map(({ txid }) => txid))];
  const childrenOf: Neighbours = async ({ txid }) => {
    const spends = (await calls.json(z.array(outspend), `/tx/${txid}/outspends`)) ?? [];
    return [...new Set(spends.flatMap((spend) => (spend.spent ? (spend.txid ?? []) : [])))];
  };
  if (waiting.vin.length > familyAtMost) return null;
  const [ancestors, descendants] = await Promise.all([
    gatherFamily(calls, waiting, parentsOf),
    gatherFamily(calls, waiting, childrenOf),
  ]);
  if (ancestors === null || descendants === null) return null;
  const parents = new Set(await parentsOf(waiting));
  return {
    fee: waiting.fee,
    vsize: vsizeOf(waiting),
    ancestors: sumOf(ancestors),
    descendants: sumOf(descendants),
    depends: ancestors.map(({ txid }) => txid).filter((id) => parents.has(id)),
  };
}
