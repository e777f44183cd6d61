import * as z from 'zod';
import type { Clock } from '../../../platform/clock.ts';
import type { NodeDeps } from '../adapters/chain-node.ts';
import { smallQuantity } from '../adapters/evm/evm-answers.ts';
import { askWithin, hexOf } from '../adapters/evm/evm-calls.ts';
import { type ChainEndpoints, ownFirst } from '../endpoints/endpoint.ts';
import { hash, integer, read } from '../http/fields.ts';
import { createJsonRpc } from '../http/json-rpc.ts';
import { NodeFault, RpcRefusal } from '../http/node-fault.ts';
import { createNodeHttp } from '../http/node-http.ts';

/** Ids of the transactions in a block, by one call. */
interface BlockReader {
  height(signal: AbortSignal): Promise<number>;
  ids(height: number, signal: AbortSignal): Promise<readonly string[]>;
}

/** A restart, or a night without a node: what lies further back is found by the slow round. */
const BACK_AT_MOST = 30;
const PATIENCE_MS = 10_000;
/** Ids only: a block of four million weight units has some thousand. */
const BLOCK_BYTES = 8 * 1024 * 1024;

export interface NewBlocks {
  /** Ids of all transactions in blocks since the last time; null where no node of the chain tells. */
  read(chain: string): Promise<ReadonlySet<string> | null>;
}

/** Which transactions have been mined since the last look: one call for a block, however many of them are followed. */
export function createNewBlocks({ endpoints, clock }: { endpoints: ChainEndpoints; clock: Clock }): NewBlocks {
  const readers = new Map(
    Object.entries(endpoints).map(([chain, listed]) => [
      chain,
      ownFirst(listed).flatMap((endpoint) => readerOf({ chain, endpoint, clock }) ?? [])[0] ?? null,
    ]),
  );
  const known = new Map<string, number>();
  return {
    async read(chain) {
      const reader = readers.get(chain) ?? null;
      if (reader === null) return null;
      const signal = AbortSignal.timeout(PATIENCE_MS);
      try {
        const height = await reader.height(signal);
        const from = Math.max((known.get(chain) ?? height - 1) + 1, height - BACK_AT_MOST + 1, 0);
        const found = new Set<string>();
        for (let at = from; at <= height; at += 1) for (const id of await reader.ids(at, signal)) found.add(id);
        known.set(chain, height);
        return found;
      } catch (error) {
        if (error instanceof NodeFault || error instanceof RpcRefusal) return null;
        throw error;
      }
    },
  };
}

function readerOf(deps: NodeDeps): BlockReader | null {
  switch (deps.endpoint.kind) {
    case 'bitcoin-rpc':
      return bitcoinBlocks(deps);
    case 'evm-rpc':
      return evmBlocks(deps);
    default:
      return null;
  }
}

const bitcoinBlock = z.object({ tx: z.array(hash) });

function bitcoinBlocks({ endpoint }: NodeDeps): BlockReader {
  const calls = createJsonRpc(createNodeHttp(endpoint));
  return {
    height: async (signal) => read(integer, await calls.call('getblockcount', [], { signal })),
    async ids(height, signal) {
      const id = read(hash, await calls.call('getblockhash', [height], { signal }));
      return read(bitcoinBlock, await calls.call('getblock', [id, 1], { signal, maxBytes: BLOCK_BYTES })).tx;
    },
  };
}

const evmBlock = z.object({ transactions: z.array(z.string().transform((id) => id.toLowerCase())) });

function evmBlocks({ endpoint }: NodeDeps): BlockReader {
  const rpc = createJsonRpc(createNodeHttp(endpoint));
  return {
    height: (signal) => askWithin(rpc, signal)(smallQuantity, 'eth_blockNumber'),
    ids: async (height, signal) =>
      (await askWithin(rpc, signal)(evmBlock, 'eth_getBlockByNumber', hexOf(height), false)).transactions,
  };
}
