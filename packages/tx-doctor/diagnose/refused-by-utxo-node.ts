import type { UtxoEvidence } from '../evidence/utxo-evidence.ts';
import type { Cause } from './cause.ts';
import { type Finding, finding, proof } from './finding.ts';

/** Reject reasons of Bitcoin Core and litecoind (validation.cpp), of old and new versions. */
const REASONS: readonly (readonly [pattern: RegExp, cause: Cause])[] = [
  [/insufficient fee|replacement-adds|rejecting replacement|too many potential replacements/i, 'bump-too-small'],
  [/min relay fee not met|mempool min fee not met/i, 'below-relay-floor'],
  [/^(\d+: )?dust/i, 'dust'],
  [/non-(bip68-)?final/i, 'locked'],
  [/missing-inputs|missingorspent/i, 'missing-inputs'],
];

/** What a node's refusal to take the transaction again means; null when it took it, was not asked, or says something new. */
export function refusedByNode(evidence: UtxoEvidence): Finding | null {
  const reason = evidence.rejection;
  if (reason === null) return null;
  const cause = REASONS.find(([pattern]) => pattern.test(reason))?.[1];
  if (cause === undefined) return null;
  const proofs = [proof('absent'), proof('node-refuses', { reason })];
  if (cause === 'locked') return finding('locked', proofs, { facts: { until: '?' }, isProved: false });
  // The node cannot tell a parent that it never saw from one that is spent.
  if (cause === 'missing-inputs') return finding(cause, proofs, { isProved: false, missing: ['node-answers'] });
  return finding(cause, proofs, { facts: { reason } });
}
