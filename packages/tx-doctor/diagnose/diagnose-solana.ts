import { chainOf } from '../chains/chain.ts';
import type { SolanaEvidence } from '../evidence/solana-evidence.ts';
import type { Context } from './context.ts';
import { type Finding, finding, proof } from './finding.ts';
import { suspectTokens } from './judge-tokens.ts';
import { byRecipientRules, type Received } from './recipient-rules.ts';

/** What one node's evidence says about a transaction of Solana. */
export function diagnoseSolana(evidence: SolanaEvidence, context: Context): Finding {
  return evidence.seen === 'absent' ? absent(evidence) : processed(evidence, context);
}

function processed(evidence: SolanaEvidence, context: Context): Finding {
  const chain = chainOf(evidence.chain);
  const slot = evidence.slot ?? evidence.head.slot;
  const confirmations = Math.max(1, evidence.head.slot - slot + 1);
  const facts = { height: String(slot), confirmations: String(confirmations), needed: String(chain.confirmations) };
  const seen = proof('in-block', facts);
  if (evidence.seen !== 'finalized') {
    const waitBlocks = Math.max(1, chain.confirmations - confirmations);
    return finding('not-irreversible', [seen, proof('not-irreversible', facts)], { facts, waitBlocks });
  }
  if (evidence.error !== null) {
    const reason = [evidence.error.code, evidence.error.detail].filter((part) => part !== null).join(': ');
    return finding('program-error', [seen, proof('program-error', { reason })], { facts: { ...facts, reason } });
  }
  const suspect = suspectTokens(evidence.chain, evidence.body?.feePayer ?? null, evidence.transfers, context);
  if (suspect !== null) return { ...suspect, proofs: [seen, ...suspect.proofs] };
  const ruled = byRecipientRules(context, evidence.chain, confirmations, receivedBy(evidence, context));
  if (ruled !== null) return { ...ruled, facts: { ...facts, ...ruled.facts }, proofs: [seen, ...ruled.proofs] };
  return finding('confirmed', [seen], { facts });
}

function receivedBy(evidence: SolanaEvidence, context: Context): Received | null {
  const memo = evidence.body?.memo ?? null;
  const [token] = evidence.transfers;
  if (token !== undefined) return { token: token.token, amount: token.value, decimals: token.decimals ?? 0, memo };
  const coin = evidence.received.find(({ to }) => context.recipient === null || to === context.recipient);
  return coin === undefined ? null : { token: null, amount: coin.value, decimals: 9, memo };
}

function absent(evidence: SolanaEvidence): Finding {
  const missed = proof('absent');
  if (evidence.body === null) return finding('not-found', [missed], { isProved: false, missing: ['raw-transaction'] });
  if (evidence.blockhashValid === false) {
    return finding('expired', [missed, proof('blockhash-gone')], { facts: { when: '—' } });
  }
  if (evidence.blockhashValid === null) {
    return finding('not-enough-evidence', [missed], { isProved: false, missing: ['node-answers'] });
  }
  return finding('dropped', [missed], { facts: { nonce: '—', latestNonce: '—' }, isProved: false });
}
