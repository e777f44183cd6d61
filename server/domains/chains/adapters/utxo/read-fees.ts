import type { UtxoFees } from '@gatehouse/tx-doctor';
import type * as z from 'zod';
import { read } from '../../http/fields.ts';
import { orderChunks, projectBlocks, projectTemplate, type Waiting } from '../../model/project-blocks.ts';
import { orNull } from '../chain-node.ts';
import { blockTemplate, mempool, type mempoolInfo } from './bitcoin-answers.ts';
import { type BitcoinCalls, largeValues } from './bitcoin-calls.ts';

/** More are not read one by one: the node's own next block has to do. */
const mempoolAtMost = 5_000;
/** A template quotes every transaction in hexadecimal. */
const templateBytes = 24 * 1024 * 1024;

async function readMempool(calls: BitcoinCalls, signal: AbortSignal): Promise<Map<string, Waiting>> {
  const entries = read(mempool, await calls.call('getrawmempool', [true], { signal, maxValues: largeValues }));
  return new Map(
    Object.entries(entries).map(([id, { fee, vsize, depends }]) => [id, { fee, vsize, parents: depends }]),
  );
}

/** BIP 22, 23 and 145; Litecoin wants to hear of its extension blocks. */
async function readTemplate(calls: BitcoinCalls, chain: string, signal: AbortSignal): Promise<Map<string, Waiting>> {
  const rules = chain.startsWith('litecoin') ? ['mweb', 'segwit'] : ['segwit'];
  const options = { signal, maxBytes: templateBytes, maxValues: largeValues };
  const { transactions } = read(blockTemplate, await calls.call('getblocktemplate', [{ rules }], options));
  return new Map(
    transactions.map(({ txid, fee, weight, depends }) => [
      txid,
      {
        fee: BigInt(fee),
        vsize: Math.ceil(weight / 4),
        parents: depends.flatMap((at) => transactions[at - 1]?.txid ?? []),
      },
    ]),
  );
}

/** Reads the state of fees, anew only when the mempool or the tip has changed. */
export function createFeeReader(calls: BitcoinCalls, chain: string) {
  let known: { key: string; fees: UtxoFees } | null = null;

  return async (info: z.output<typeof mempoolInfo>, height: number, signal: AbortSignal): Promise<UtxoFees> => {
    const key = [height, info.size, info.bytes, info.mempoolminfee].join();
    if (known?.key === key) return known.fees;
    const relayFloor = Number(info.minrelaytxfee ?? info.mempoolminfee) / 1_000;
    const mempoolFloor = Math.max(Number(info.mempoolminfee) / 1_000, relayFloor);
    const small = info.size <= mempoolAtMost;
    const waiting = await orNull(small ? readMempool(calls, signal) : readTemplate(calls, chain, signal));
    const chunks = waiting && orderChunks(waiting);
    const blocks = chunks && (small ? projectBlocks : projectTemplate)(chunks, mempoolFloor);
    const fees = { relayFloor, mempoolFloor, projected: blocks };
    if (blocks) known = { key, fees };
    return fees;
  };
}
