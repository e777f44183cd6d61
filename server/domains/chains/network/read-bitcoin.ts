import { congestionOf, feeTiers } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { mapBounded, type NodeDeps, orNull } from '../adapters/chain-node.ts';
import { chainInfo, mempoolInfo } from '../adapters/utxo/bitcoin-answers.ts';
import { createFeeReader } from '../adapters/utxo/read-fees.ts';
import { integer, read } from '../http/fields.ts';
import { createJsonRpc } from '../http/json-rpc.ts';
import { createNodeHttp } from '../http/node-http.ts';
import type { NetworkReading } from './reading.ts';

const BLOCKS = 20;
const AT_ONCE = 4;

/** getblockstats: rates of the 10th, 25th, 50th, 75th, 90th percentile of the weight, sat/vB. */
const stats = z.object({ time: integer, feerate_percentiles: z.array(integer).length(5) });

interface Block {
  readonly height: number;
  readonly time: number;
  readonly rate: number;
}

export function createBitcoinNetwork({ chain, endpoint, clock }: NodeDeps) {
  const calls = createJsonRpc(createNodeHttp(endpoint));
  const readFees = createFeeReader(calls, chain);
  /** The newest blocks, asked anew when the tip is another one. */
  let known: { readonly tip: string; readonly blocks: readonly Block[] } | null = null;

  async function readBlocks(tip: string, height: number, signal: AbortSignal): Promise<readonly Block[]> {
    if (known?.tip === tip) return known.blocks;
    const first = Math.max(1, height - BLOCKS + 1);
    const heights = Array.from({ length: Math.max(0, height - first + 1) }, (_, at) => first + at);
    const blocks = await mapBounded(heights, AT_ONCE, async (at) => {
      const { time, feerate_percentiles: rates } = read(
        stats,
        await calls.call('getblockstats', [at, ['time', 'feerate_percentiles']], { signal }),
      );
      return { height: at, time, rate: rates[2] ?? 0 };
    });
    known = { tip, blocks };
    return blocks;
  }

  return async (signal: AbortSignal): Promise<NetworkReading> => {
    const [info, pool] = await Promise.all([
      calls
        .call('getblockchaininfo', [], { signal })
        .then((answer) => read(chainInfo.extend({ bestblockhash: z.string() }), answer)),
      calls.call('getmempoolinfo', [], { signal }).then((answer) => read(mempoolInfo, answer)),
    ]);
    const fees = await orNull(readFees(pool, info.blocks, signal));
    const blocks = (await orNull(readBlocks(info.bestblockhash, info.blocks, signal))) ?? [];
    return {
      source: endpoint.label,
      at: clock.now(),
      height: info.blocks,
      congestion: fees === null ? null : congestionOf(fees),
      tiers: fees === null ? null : feeTiers(fees),
      blockSeconds: meanInterval(blocks.map(({ time }) => time)),
      history: blocks.map(({ height, rate }) => ({ height, rate })),
    };
  };
}

/** Mean seconds between blocks, from times in seconds since 1970, oldest first. */
function meanInterval(times: readonly number[]): number | null {
  const [first, last] = [times[0], times.at(-1)];
  if (times.length < 2 || first === undefined || last === undefined || last < first) return null;
  return (last - first) / (times.length - 1);
}
