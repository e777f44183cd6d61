import type { EvmEvidence } from './evm-evidence.ts';
import type { SolanaEvidence } from './solana-evidence.ts';
import type { TronEvidence } from './tron-evidence.ts';
import type { UtxoEvidence } from './utxo-evidence.ts';

/** What one node says of one transaction. */
export type Evidence = UtxoEvidence | EvmEvidence | TronEvidence | SolanaEvidence;
