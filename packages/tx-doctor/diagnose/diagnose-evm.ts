import { formatAmount } from '../chains/amount.ts';
import { chainOf } from '../chains/chain.ts';
import type { EvmBody, EvmEvidence } from '../evidence/evm-evidence.ts';
import type { Context } from './context.ts';
import { type Finding, finding, proof } from './finding.ts';
import { suspectTokens } from './judge-tokens.ts';
import { byRecipientRules, type Received } from './recipient-rules.ts';

/** What one node's evidence says about a transaction of an EVM chain. */
export function diagnoseEvm(evidence: EvmEvidence, context: Context): Finding {
  if (evidence.seen === 'mined' && evidence.receipt !== null) {
    return evidence.receipt.succeeded
      ? succeeded(evidence, evidence.receipt, context)
      : failed(evidence, evidence.receipt);
  }
  if (evidence.seen === 'pending') return pending(evidence);
  return absent(evidence);
}

type Receipt = NonNullable<EvmEvidence['receipt']>;

function succeeded(evidence: EvmEvidence, receipt: Receipt, context: Context): Finding {
  const chain = chainOf(evidence.chain);
  const confirmations = Math.max(1, evidence.head.number - receipt.blockNumber + 1);
  const facts = {
    height: String(receipt.blockNumber),
    confirmations: String(confirmations),
    needed: String(chain.confirmations),
  };
  const seen = [proof('in-block', facts), proof('receipt-ok', facts)];
  const suspect = suspectTokens(evidence.chain, evidence.body?.from ?? null, receipt.transfers, context);
  if (suspect !== null) return { ...suspect, proofs: [...seen, ...suspect.proofs] };
  const received = receivedBy(evidence, receipt, context);
  const ruled = byRecipientRules(context, evidence.chain, confirmations, received);
  if (ruled !== null) return { ...ruled, facts: { ...facts, ...ruled.facts }, proofs: [...seen, ...ruled.proofs] };
  if (confirmations < chain.confirmations) {
    return finding('few-confirmations', seen, { facts, waitBlocks: chain.confirmations - confirmations });
  }
  const inner = (evidence.internalTransfers ?? []).find((transfer) => transfer.value > 0n);
  if (evidence.body?.value === 0n && receipt.transfers.length === 0 && inner !== undefined) {
    const moved = { ...facts, ...coins(inner.value, evidence), to: inner.to };
    return finding('internal-transfer', [...seen, proof('internal-transfer', moved)], { facts: moved });
  }
  return finding('confirmed', seen, { facts });
}

function receivedBy(evidence: EvmEvidence, receipt: Receipt, context: Context): Received | null {
  const recipient = context.recipient?.toLowerCase() ?? evidence.body?.to ?? null;
  const transfers = receipt.transfers.filter((t) => context.recipient === null || t.to === recipient);
  const [first] = transfers;
  if (first !== undefined) {
    const amount = transfers.filter((t) => t.token === first.token).reduce((sum, t) => sum + t.value, 0n);
    return { token: first.token, amount, decimals: first.decimals ?? 0, memo: null };
  }
  if (evidence.body === null) return null;
  return { token: null, amount: evidence.body.value, decimals: chainOf(evidence.chain).coin.decimals, memo: null };
}

function failed(evidence: EvmEvidence, receipt: Receipt): Finding {
  const gas = { gasUsed: String(receipt.gasUsed), gasLimit: String(evidence.body?.gasLimit ?? '?') };
  const seen = proof('receipt-failed', { ...gas, height: String(receipt.blockNumber) });
  const reason = evidence.revertReason;
  if (evidence.ranOutOfGas === true) {
    return finding('out-of-gas', [seen, proof('trace-out-of-gas', gas)], { facts: gas });
  }
  const usedAll = evidence.body !== null && receipt.gasUsed === evidence.body.gasLimit;
  if (usedAll && evidence.ranOutOfGas === null && reason === null) {
    return finding('out-of-gas', [seen], { facts: gas, isProved: false, missing: ['trace'] });
  }
  const facts = { ...gas, reason: reason ?? '—' };
  if (evidence.body === null) return finding('reverted', [seen], { facts, isProved: false, missing: ['trace'] });
  const why = reason === null ? [] : [proof('revert-reason', { reason })];
  return finding('reverted', [seen, ...why], { facts, missing: reason === null ? ['trace'] : [] });
}

function pending(evidence: EvmEvidence): Finding {
  const seen = proof('in-mempool');
  const { body, sender, head } = evidence;
  if (body === null || sender === null) {
    return finding('no-estimate', [seen], { isProved: false, missing: ['node-answers'] });
  }
  // Mined or replaced a moment ago: the node's answers are of two moments.
  if (sender.latestNonce > body.nonce) {
    return finding('not-enough-evidence', [seen, nonces(body, sender)], { isProved: false, missing: ['node-answers'] });
  }
  if (body.nonce > sender.latestNonce) {
    const facts = { ...nonceFacts(body, sender), missingNonce: String(Math.min(sender.pendingNonce, body.nonce)) };
    const gap = sender.pendingNonce < body.nonce;
    const earlier = { ...facts, missingNonce: gap ? facts.missingNonce : String(sender.latestNonce) };
    const proofs = [seen, proof('nonce-against-latest', earlier)];
    return finding(gap ? 'nonce-gap' : 'behind-earlier', proofs, { facts: earlier });
  }
  if (head.baseFee !== null && body.maxFeePerGas < head.baseFee) {
    const facts = { rate: gwei(body.maxFeePerGas), nextRate: gwei(head.baseFee) };
    return finding('underpriced', [seen, proof('base-fee', facts)], { facts: { ...facts, nonce: String(body.nonce) } });
  }
  const short = shortOfCoins(evidence, body, sender.balance);
  if (short !== null) return finding('no-gas-coin', [seen, proof('balance-short', short)], { facts: short });
  if (head.baseFee === null) return finding('no-estimate', [seen, proof('no-estimate')], { missing: ['fee-estimate'] });
  const facts = { rate: gwei(body.maxFeePerGas), nextRate: gwei(head.baseFee) };
  return finding('next-block', [seen, proof('base-fee', facts)], { facts, waitBlocks: 1 });
}

function absent(evidence: EvmEvidence): Finding {
  const missed = proof('absent');
  const { body, sender } = evidence;
  if (body === null) return finding('not-found', [missed], { isProved: false, missing: ['raw-transaction'] });
  if (sender === null) return finding('not-enough-evidence', [missed], { isProved: false, missing: ['node-answers'] });
  if (sender.latestNonce > body.nonce) return nonceTaken(evidence, body, sender);
  const short = shortOfCoins(evidence, body, sender.balance);
  if (short !== null || /insufficient funds/i.test(evidence.rejection ?? '')) {
    const facts = short ?? { ...coins(sender.balance, evidence), balance: '?', needed: '?' };
    return finding('no-gas-coin', [missed, proof('balance-short', facts)], { facts, isProved: short !== null });
  }
  if (/replacement transaction underpriced|cannot be replaced/i.test(evidence.rejection ?? '')) {
    const reason = evidence.rejection ?? '';
    return finding('bump-too-small', [missed, proof('node-refuses', { reason })], { facts: { reason } });
  }
  // Something that this node does not call by this id waits with its number.
  if (sender.pendingNonce > body.nonce) {
    const facts = { by: '?', nonce: String(body.nonce) };
    return finding('replaced', [missed, nonces(body, sender)], { facts, isProved: false, missing: ['replacement'] });
  }
  // Another node's pool may still hold it: no number of nodes proves that it is gone.
  const facts = nonceFacts(body, sender);
  return finding('dropped', [missed, nonces(body, sender)], { facts, isProved: false });
}

type Sender = NonNullable<EvmEvidence['sender']>;

function nonceTaken(evidence: EvmEvidence, body: EvmBody, sender: Sender): Finding {
  const proofs = [proof('absent'), nonces(body, sender)];
  const { replacement } = evidence;
  if (replacement === null) {
    const facts = { by: '?', nonce: String(body.nonce) };
    return finding('replaced', proofs, { facts, isProved: false, missing: ['replacement'] });
  }
  const facts = { by: replacement.id, nonce: String(body.nonce) };
  const taken = [...proofs, proof('nonce-taken-by', facts)];
  const movesNothing = replacement.value === 0n && replacement.input === '0x' && replacement.to === replacement.from;
  return finding(movesNothing ? 'cancelled' : 'replaced', taken, { facts });
}

function shortOfCoins(evidence: EvmEvidence, body: EvmBody, balance: bigint) {
  const needed = body.value + body.gasLimit * body.maxFeePerGas;
  if (balance >= needed) return null;
  const { decimals, symbol } = chainOf(evidence.chain).coin;
  return { balance: formatAmount(balance, decimals), needed: formatAmount(needed, decimals), coin: symbol };
}

function coins(value: bigint, evidence: EvmEvidence) {
  const { decimals, symbol } = chainOf(evidence.chain).coin;
  return { amount: formatAmount(value, decimals), coin: symbol };
}

function nonceFacts(body: EvmBody, sender: Sender) {
  return { nonce: String(body.nonce), latestNonce: String(sender.latestNonce) };
}

function nonces(body: EvmBody, sender: Sender) {
  return proof('nonce-against-latest', { ...nonceFacts(body, sender), missingNonce: String(sender.latestNonce) });
}

function gwei(wei: bigint): string {
  return formatAmount(wei, 9);
}
