import type { Cause } from './cause.ts';
import type { Facts, Missing, Proof } from './diagnosis.ts';

/** What the evidence of one node, taken alone, leads to. */
export interface Finding {
  readonly cause: Cause;
  /** False where the proof leaves room for another cause, however many nodes say the same. */
  readonly isProved: boolean;
  readonly facts: Facts;
  readonly proofs: readonly Proof[];
  /** Blocks until it is mined, or has the confirmations that are asked for; null where nobody can know. */
  readonly waitBlocks: number | null;
  readonly missing: readonly Missing[];
}

/**
 * A finding with what most of them share left out.
 *
 * @example finding('dust', [proof('node-refuses', { reason: 'dust' })])
 */
export function finding(cause: Cause, proofs: readonly Proof[], more: Partial<Finding> = {}): Finding {
  return { cause, isProved: true, facts: {}, waitBlocks: null, missing: [], ...more, proofs };
}

export function proof(code: Proof['code'], facts: Facts = {}): Proof {
  return { code, facts };
}

/** Seconds since 1970 as people read them everywhere: 2026-11-27 11:50 UTC. */
export function utc(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
