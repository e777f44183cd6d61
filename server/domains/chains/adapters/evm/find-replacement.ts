import type { EvmEvidence } from '@gatehouse/tx-doctor';
import { blockWithTransactions, smallQuantity } from './evm-answers.ts';
import { type Ask, hexOf } from './evm-calls.ts';

/** Blocks asked at once while the range narrows: eight parts a round instead of two. */
const probes = 7;
const stride = 8;

/**
 * The transaction that took the nonce: the first block after which the sender had used it is searched by counts at
 * blocks, from the head backwards, since whoever asks asks soon and a node without an archive knows only recent states.
 *
 * @returns null when it is not there, though the nonce is used
 */
export async function findReplacement(
  ask: Ask,
  { from, nonce }: { from: string; nonce: number },
  head: number,
): Promise<EvmEvidence['replacement']> {
  const usedBy = async (height: number) =>
    (await ask(smallQuantity, 'eth_getTransactionCount', from, hexOf(height))) > nonce;

  let [unused, used] = [-1, head];
  for (let step = 1; used > 0; step *= stride) {
    const height = Math.max(0, head - step);
    if (!(await usedBy(height))) {
      unused = height;
      break;
    }
    used = height;
  }
  while (used - unused > 1) {
    const part = (used - unused) / (probes + 1);
    const between = Array.from({ length: probes }, (_, at) => Math.round(unused + part * (at + 1)));
    const heights = [...new Set(between)].filter((height) => height > unused && height < used);
    const known = await Promise.all(heights.map(usedBy));
    const first = known.indexOf(true);
    const [below, above] = first === -1 ? [heights.at(-1), used] : [heights[first - 1], heights[first]];
    unused = below ?? unused;
    used = above ?? used;
  }
  const { transactions } = await ask(blockWithTransactions, 'eth_getBlockByNumber', hexOf(used), true);
  const taker = transactions.find((transaction) => transaction.from === from && transaction.nonce === nonce);
  return taker ? { id: taker.hash, from, to: taker.to ?? null, value: taker.value, input: taker.input } : null;
}
