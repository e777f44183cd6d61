import type { ChainNode, NodeDeps } from './chain-node.ts';
import { createEvmNode } from './evm/evm-node.ts';
import { createSolanaNode } from './solana/solana-node.ts';
import { createTronNode } from './tron/tron-node.ts';
import { createBitcoinRpcNode } from './utxo/bitcoin-rpc.ts';
import { createEsploraNode } from './utxo/esplora.ts';

/** The adapter for the protocol that an endpoint speaks; that it fits the chain, the list of endpoints has made sure of. */
export function createNode(deps: NodeDeps): ChainNode {
  switch (deps.endpoint.kind) {
    case 'bitcoin-rpc':
      return createBitcoinRpcNode(deps) as ChainNode;
    case 'esplora':
      return createEsploraNode(deps) as ChainNode;
    case 'evm-rpc':
      return createEvmNode(deps) as ChainNode;
    case 'tron-http':
      return createTronNode(deps) as ChainNode;
    case 'solana-rpc':
      return createSolanaNode(deps) as ChainNode;
  }
}
