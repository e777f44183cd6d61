import type { Source } from './source.ts';
import type { TokenTransfer } from './transfer.ts';

/** What one node says of one transaction of Solana; amounts in lamports. */
export interface SolanaEvidence {
  readonly family: 'solana';
  readonly chain: string;
  /** The first signature. */
  readonly id: string;
  readonly source: Source;
  readonly head: { readonly slot: number };
  readonly seen: 'finalized' | 'confirmed' | 'processed' | 'absent';
  readonly slot: number | null;
  readonly fee: bigint | null;
  /** TransactionError of the protocol, in its own words; null: it succeeded, or is not known. */
  readonly error: { readonly code: string; readonly detail: string | null } | null;
  readonly body: { readonly feePayer: string; readonly blockhash: string; readonly memo: string | null } | null;
  /** Whether a block may still take it (isBlockhashValid); null when not asked. */
  readonly blockhashValid: boolean | null;
  /** Coins that arrived: increase of balances, the fee payer apart. */
  readonly received: readonly { readonly to: string; readonly value: bigint }[];
  readonly transfers: readonly TokenTransfer[];
}
