import { chainOf } from '../chains/chain.ts';
import type { TronEvidence } from '../evidence/tron-evidence.ts';
import type { Context } from './context.ts';
import { type Finding, finding, proof, utc } from './finding.ts';
import { suspectTokens } from './judge-tokens.ts';
import { byRecipientRules, type Received } from './recipient-rules.ts';

/** A block may be this late against the clock of the one that asks; the protocol lets a transaction live 24 hours at most. */
const CLOCK_SLACK_MS = 60_000;

/** What one node's evidence says about a transaction of TRON. */
export function diagnoseTron(evidence: TronEvidence, context: Context): Finding {
  if (evidence.seen === 'absent') return absent(evidence);
  if (evidence.seen === 'pending' || evidence.result === null) return pending();
  return included(evidence, evidence.result, context);
}

type Result = NonNullable<TronEvidence['result']>;

function included(evidence: TronEvidence, result: Result, context: Context): Finding {
  const chain = chainOf(evidence.chain);
  const confirmations = Math.max(1, evidence.head.number - result.blockNumber + 1);
  const facts = {
    height: String(result.blockNumber),
    confirmations: String(confirmations),
    needed: String(chain.confirmations),
  };
  const seen = proof('in-block', facts);
  if (result.code !== 'SUCCESS') {
    const reason = result.reason ?? result.code;
    const proofs = [seen, proof('program-error', { reason: result.code })];
    if (result.code === 'OUT_OF_ENERGY') return finding('tron-out-of-energy', proofs, { facts: { ...facts, reason } });
    const unused = { gasUsed: '—', gasLimit: '—' };
    return finding('reverted', proofs, { facts: { ...facts, ...unused, reason } });
  }
  const suspect = suspectTokens(evidence.chain, evidence.body?.from ?? null, result.transfers, context);
  if (suspect !== null) return { ...suspect, proofs: [seen, ...suspect.proofs] };
  if (evidence.seen === 'included') {
    const waitBlocks = Math.max(1, chain.confirmations - confirmations);
    return finding('not-irreversible', [seen, proof('not-irreversible', facts)], { facts, waitBlocks });
  }
  const ruled = byRecipientRules(context, evidence.chain, confirmations, receivedBy(evidence, result));
  if (ruled !== null) return { ...ruled, facts: { ...facts, ...ruled.facts }, proofs: [seen, ...ruled.proofs] };
  return finding('confirmed', [seen], { facts });
}

function receivedBy(evidence: TronEvidence, result: Result): Received | null {
  const memo = evidence.body?.memo ?? null;
  const [first] = result.transfers;
  if (first !== undefined) return { token: first.token, amount: first.value, decimals: first.decimals ?? 6, memo };
  return evidence.body === null ? null : { token: null, amount: evidence.body.value, decimals: 6, memo };
}

function pending(): Finding {
  const facts = { rate: '—', nextRate: '—' };
  return finding('next-block', [proof('in-mempool')], { facts, waitBlocks: 1 });
}

function absent(evidence: TronEvidence): Finding {
  const missed = proof('absent');
  const { body, rejection } = evidence;
  if (rejection !== null) {
    const said = `${rejection.code} ${rejection.message}`;
    const refused = proof('node-refuses', { reason: said.trim() });
    if (/BANDWI(D)?TH_ERROR/i.test(said)) return finding('tron-bandwidth', [missed, refused]);
    if (/EXPIRATION_ERROR|TAPOS_ERROR/i.test(said)) {
      return finding('expired', [missed, refused], { facts: { when: '—' } });
    }
    if (/account .*(does not exist|not exists)/i.test(said)) {
      return finding('sender-not-activated', [missed, refused], { facts: { address: body?.from ?? '?' } });
    }
    if (/balance is not sufficient/i.test(said)) {
      return finding('no-gas-coin', [missed, refused], { facts: { balance: '?', needed: '?', coin: 'TRX' } });
    }
  }
  if (body === null) return finding('not-found', [missed], { isProved: false, missing: ['raw-transaction'] });
  if (evidence.senderActivated === false) {
    const facts = { address: body.from };
    return finding('sender-not-activated', [missed, proof('account-missing', facts)], { facts });
  }
  if (body.expiration + CLOCK_SLACK_MS < evidence.head.time) {
    const when = utc(body.expiration / 1000);
    return finding('expired', [missed, proof('expired', { when })], { facts: { when } });
  }
  if (evidence.recipientActivated === false && body.token !== null) {
    const facts = { address: body.to ?? '?' };
    return finding('recipient-not-activated', [missed, proof('account-missing', facts)], { facts, isProved: false });
  }
  return finding('dropped', [missed], { facts: { nonce: '—', latestNonce: '—' }, isProved: false });
}
