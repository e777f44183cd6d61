import type { Source } from '../evidence/source.ts';
import type { Advice } from './advice.ts';
import type { Cause } from './cause.ts';
import type { State } from './state.ts';

/** 'certain' is only said on proof from an own node, or from two nodes that lead to the same cause. */
export type Confidence = 'certain' | 'likely' | 'unknown';

/** Values for the words, ready to be shown: exact amounts, heights, ids. */
export type Facts = Readonly<Record<string, string>>;

export type ProofCode =
  | 'in-block'
  | 'in-mempool'
  | 'absent'
  | 'seen-before'
  | 'was-in-block'
  | 'rate-against-next'
  | 'no-estimate'
  | 'under-floor'
  | 'unconfirmed-parents'
  | 'child-pays'
  | 'input-taken-in-mempool'
  | 'input-taken-in-block'
  | 'inputs-unspent'
  | 'node-refuses'
  | 'locked-until'
  | 'receipt-ok'
  | 'receipt-failed'
  | 'trace-out-of-gas'
  | 'revert-reason'
  | 'nonce-against-latest'
  | 'nonce-taken-by'
  | 'base-fee'
  | 'balance-short'
  | 'internal-transfer'
  | 'token-contract'
  | 'zero-transfer'
  | 'alike-address'
  | 'not-irreversible'
  | 'account-missing'
  | 'expired'
  | 'blockhash-gone'
  | 'program-error'
  | 'recipient-rule';

/** One thing that a node showed. */
export interface Proof {
  readonly code: ProofCode;
  readonly facts: Facts;
}

/** What would settle, or strengthen, the diagnosis. */
export type Missing = 'second-node' | 'raw-transaction' | 'trace' | 'replacement' | 'fee-estimate' | 'node-answers';

export interface Diagnosis {
  readonly id: string;
  /** Null when no chain is known to hold it. */
  readonly chain: string | null;
  readonly state: State;
  readonly cause: Cause;
  readonly confidence: Confidence;
  readonly facts: Facts;
  readonly proofs: readonly (Proof & { readonly source: Source })[];
  readonly advice: {
    readonly customer: readonly Advice[];
    readonly recipient: readonly Advice[];
    readonly avoid: readonly Advice[];
  };
  /** Null where no honest range can be given. */
  readonly eta: { readonly fromMinutes: number; readonly toMinutes: number } | null;
  readonly missing: readonly Missing[];
}
