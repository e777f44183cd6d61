export { formatAmount, parseAmount } from './chains/amount.ts';
export { type Chain, chainOf, type Family, isChainId, knownChains } from './chains/chain.ts';
export type { Evidence } from './evidence/evidence.ts';
export type { EvmBody, EvmEvidence } from './evidence/evm-evidence.ts';
export type { SolanaEvidence } from './evidence/solana-evidence.ts';
export type { Failure, Source } from './evidence/source.ts';
export type { TokenTransfer } from './evidence/transfer.ts';
export type { TronEvidence } from './evidence/tron-evidence.ts';
export type {
  MempoolEntry,
  ProjectedBlock,
  Spend,
  UtxoBody,
  UtxoEvidence,
  UtxoFees,
} from './evidence/utxo-evidence.ts';
