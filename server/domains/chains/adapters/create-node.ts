import type { ChainNode, NodeDeps } from './chain-node.ts';
import { createEvmNode } from './evm/evm-node.ts';
import { createBitcoinRpcNode } from './utxo/bitcoin-rpc.ts';

type Kind = NodeDeps['endpoint']['kind'];

const adapters: Readonly<Partial<Record<Kind, (deps: NodeDeps) => ChainNode>>> = {
  'bitcoin-rpc': createBitcoinRpcNode as (deps: NodeDeps) => ChainNode,
  'evm-rpc': createEvmNode as (deps: NodeDeps) => ChainNode,
};

/** The adapter for the protocol that an endpoint speaks; null for those that are not built yet. */
export function createNode(deps: NodeDeps): ChainNode | null {
  return adapters[deps.endpoint.kind]?.(deps) ?? null;
}
