import { chainOf } from '../chains/chain.ts';
import type { MempoolEntry, UtxoEvidence, UtxoFees } from '../evidence/utxo-evidence.ts';
import type { Context } from './context.ts';
import { type Finding, finding, proof, utc } from './finding.ts';
import { byRecipientRules } from './recipient-rules.ts';
import { refusedByNode } from './refused-by-utxo-node.ts';

/** BIP 65 and consensus: smaller locktimes are heights, others seconds since 1970. */
const LOCKTIME_IS_TIME = 500_000_000;
const FINAL_SEQUENCE = 0xffffffff;

/** What one node's evidence says about a transaction of a Bitcoin-like chain. */
export function diagnoseUtxo(evidence: UtxoEvidence, context: Context): Finding {
  if (evidence.seen === 'confirmed') return inBlock(evidence, context);
  if (evidence.seen === 'mempool') return inMempool(evidence);
  return absent(evidence);
}

function inBlock(evidence: UtxoEvidence, context: Context): Finding {
  const chain = chainOf(evidence.chain);
  const height = evidence.block?.height ?? evidence.tip.height;
  const confirmations = Math.max(1, evidence.tip.height - height + 1);
  const facts = { height: String(height), confirmations: String(confirmations), needed: String(chain.confirmations) };
  const seen = proof('in-block', facts);
  const paid = evidence.body?.outputs.filter((output) => output.address === context.recipient) ?? [];
  const amount = paid.reduce((sum, output) => sum + output.value, 0n);
  const received = paid.length === 0 ? null : { token: null, amount, decimals: chain.coin.decimals, memo: null };
  const ruled = byRecipientRules(context, evidence.chain, confirmations, received);
  if (ruled !== null) return { ...ruled, facts: { ...facts, ...ruled.facts }, proofs: [seen, ...ruled.proofs] };
  if (confirmations >= chain.confirmations) return finding('confirmed', [seen], { facts });
  return finding('few-confirmations', [seen], { facts, waitBlocks: chain.confirmations - confirmations });
}

function inMempool(evidence: UtxoEvidence): Finding {
  const seen = proof('in-mempool');
  if (evidence.before?.seen === 'confirmed') {
    const when = utc(evidence.before.at / 1000);
    return finding('reorganised', [seen, proof('was-in-block', { when })], { facts: { when }, waitBlocks: 1 });
  }
  const { mempool, fees } = evidence;
  if (mempool === null || fees === null || fees.projected === null || fees.projected.length === 0) {
    return finding('no-estimate', [seen, proof('no-estimate')], { missing: ['fee-estimate'] });
  }
  return byFee(mempool, fees, fees.projected);
}

function byFee(entry: MempoolEntry, fees: UtxoFees, projected: NonNullable<UtxoFees['projected']>): Finding {
  const seen = proof('in-mempool');
  const own = rate(entry.fee, entry.vsize);
  const withParents = Math.min(own, rate(entry.ancestors.fee, entry.ancestors.vsize));
  const effective = Math.max(withParents, withFamily(entry));
  const position = positionOf(effective, projected);
  const nextRate = shown(projected[0]?.minRate ?? fees.relayFloor);
  const facts = { rate: shown(effective), ownRate: shown(own), nextRate, floor: shown(fees.mempoolFloor) };
  const against = proof('rate-against-next', facts);
  if (position === 0) {
    const raised = entry.descendants.count > 1 && positionOf(withParents, projected) > 0;
    if (raised)
      return finding('raised-by-child', [seen, proof('child-pays', facts), against], { facts, waitBlocks: 1 });
    return finding('next-block', [seen, against], { facts, waitBlocks: 1 });
  }
  const wait = { facts, waitBlocks: position + 1 };
  const parents = entry.ancestors.count - 1;
  if (parents > 0 && withParents < own) {
    const held = proof('unconfirmed-parents', { ...facts, count: String(parents) });
    return finding('unconfirmed-parent', [seen, held, against], {
      ...wait,
      facts: { ...facts, count: String(parents) },
    });
  }
  if (effective < fees.mempoolFloor) {
    return finding('below-mempool-floor', [seen, proof('under-floor', facts)], { facts });
  }
  return finding('low-fee', [seen, against], wait);
}

/** The rate of the transaction with all that came before and after it: a child that pays lifts its parents. */
function withFamily(entry: MempoolEntry): number {
  const fee = entry.ancestors.fee + entry.descendants.fee - entry.fee;
  return rate(fee, entry.ancestors.vsize + entry.descendants.vsize - entry.vsize);
}

function rate(fee: bigint, vsize: number): number {
  return vsize === 0 ? 0 : Number(fee) / vsize;
}

function shown(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Math.round(value * 100) / 100);
}

/** Which of the next blocks would take that rate; a block that is not full takes anything. */
function positionOf(value: number, projected: NonNullable<UtxoFees['projected']>): number {
  const position = projected.findIndex((block) => !block.full || value >= block.minRate);
  return position === -1 ? projected.length : position;
}

function absent(evidence: UtxoEvidence): Finding {
  const missed = proof('absent');
  const { body, spends } = evidence;
  if (body === null) return finding('not-found', [missed], { isProved: false, missing: ['raw-transaction'] });
  const taken = spends.find((spend) => spend.state === 'spent-in-block' && spend.by !== evidence.id);
  if (taken !== undefined) {
    const facts = { by: taken.by ?? '?', input: `${taken.txid}:${taken.vout}` };
    const missing = taken.by === null ? (['replacement'] as const) : [];
    return finding('double-spent', [missed, proof('input-taken-in-block', facts)], { facts, missing });
  }
  const refused = refusedByNode(evidence);
  const rival = spends.find((spend) => spend.state === 'spent-in-mempool' && spend.by !== evidence.id);
  // A transaction that was replaced is refused as too small a bump, too: only one that never was under way was the bump.
  if (refused?.cause === 'bump-too-small' && evidence.before === null) return refused;
  if (rival !== undefined) {
    const facts = { by: rival.by ?? '?', input: `${rival.txid}:${rival.vout}` };
    const missing = rival.by === null ? (['replacement'] as const) : [];
    // Without our own sight of it, or the node's refusal, it may have been a bump that was too small.
    const isProved = evidence.before !== null || evidence.rejection !== null;
    return finding('replaced', [missed, proof('input-taken-in-mempool', facts)], { facts, missing, isProved });
  }
  const lock = lockOf(evidence);
  if (lock !== null) return finding('locked', [missed, proof('locked-until', lock)], { facts: lock });
  if (refused !== null) return refused;
  if (spends.length === 0 || spends.some((spend) => spend.state === 'unknown')) {
    return finding('not-enough-evidence', [missed], { isProved: false, missing: ['node-answers'] });
  }
  const free = proof('inputs-unspent', { count: String(spends.length) });
  if (evidence.before === null) return finding('not-broadcast', [missed, free]);
  const when = utc(evidence.before.at / 1000);
  return finding('evicted', [missed, free, proof('seen-before', { when })], { facts: { when } });
}

function lockOf(evidence: UtxoEvidence): { readonly until: string } | null {
  const { body, tip } = evidence;
  if (body === null || body.locktime === 0) return null;
  if (body.inputs.every((input) => input.sequence === FINAL_SEQUENCE)) return null;
  if (body.locktime < LOCKTIME_IS_TIME) {
    return body.locktime > tip.height ? { until: `#${body.locktime}` } : null;
  }
  return body.locktime > tip.medianTime ? { until: utc(body.locktime) } : null;
}
