import { type EvmFeeHistory, evmCongestion, evmFeeTiers } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import type { NodeDeps } from '../adapters/chain-node.ts';
import { quantity, smallQuantity } from '../adapters/evm/evm-answers.ts';
import { askWithin, hexOf } from '../adapters/evm/evm-calls.ts';
import { rate } from '../http/fields.ts';
import { createJsonRpc } from '../http/json-rpc.ts';
import { createNodeHttp } from '../http/node-http.ts';
import type { NetworkReading } from './reading.ts';

const BLOCKS = 20;
const PERCENTILES = [10, 50, 90];

/** eth_feeHistory: one base fee more than blocks, that of the block to come. */
const feeHistory = z.object({
  oldestBlock: smallQuantity,
  baseFeePerGas: z.array(quantity).min(1),
  gasUsedRatio: z.array(rate),
  reward: z.array(z.tuple([quantity, quantity, quantity])).nullish(),
});
const block = z.object({ number: smallQuantity, timestamp: smallQuantity });

export function createEvmNetwork({ endpoint, clock }: NodeDeps) {
  const rpc = createJsonRpc(createNodeHttp(endpoint));
  return async (signal: AbortSignal): Promise<NetworkReading> => {
    const ask = askWithin(rpc, signal);
    const [history, latest] = await Promise.all([
      ask(feeHistory, 'eth_feeHistory', hexOf(BLOCKS), 'latest', PERCENTILES),
      ask(block, 'eth_getBlockByNumber', 'latest', false),
    ]);
    const first = Math.max(0, latest.number - BLOCKS);
    const earlier = await ask(block, 'eth_getBlockByNumber', hexOf(first), false);
    const blocks = latest.number - earlier.number;
    const fees: EvmFeeHistory = {
      nextBaseFee: history.baseFeePerGas.at(-1) ?? 0n,
      gasUsedRatios: history.gasUsedRatio,
      rewards: history.reward ?? [],
    };
    return {
      source: endpoint.label,
      at: clock.now(),
      height: latest.number,
      congestion: evmCongestion(fees),
      tiers: evmFeeTiers(fees),
      blockSeconds: blocks < 1 ? null : (latest.timestamp - earlier.timestamp) / blocks,
      history: history.baseFeePerGas
        .slice(0, history.gasUsedRatio.length)
        .map((fee, at) => ({ height: history.oldestBlock + at, rate: Number(fee) / 1e9 })),
    };
  };
}
