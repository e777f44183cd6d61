import { formatAmount, parseAmount } from '../chains/amount.ts';
import type { Context, RecipientPolicy } from './context.ts';
import { type Finding, finding, proof } from './finding.ts';

/** What reached the recipient, of the coin (`token` null) or of a token. */
export interface Received {
  readonly token: string | null;
  readonly amount: bigint;
  readonly decimals: number;
  readonly memo: string | null;
}

/** What the rules of the recipient make of a transfer that the chain calls successful; null: nothing against it. */
export function byRecipientRules(
  context: Context,
  chain: string,
  confirmations: number,
  received: Received | null,
): Finding | null {
  const policy = context.policy;
  if (policy === null || policy.chain !== chain) return null;
  const facts = { recipient: policy.name };
  const rule = (extra: Record<string, string>) => [proof('recipient-rule', { ...facts, rule: '', ...extra })];
  if (received?.token != null && !policy.tokens.includes(received.token)) {
    return finding('token-not-accepted', rule({ rule: received.token }), {
      facts: { ...facts, token: received.token },
    });
  }
  if (policy.memoRequired && received !== null && (received.memo ?? '') === '') {
    return finding('memo-missing', rule({ rule: 'memo' }), { facts });
  }
  const minimum = received === null ? null : minimumOf(policy, received.decimals);
  if (received !== null && minimum !== null && received.amount < minimum) {
    const amounts = {
      amount: formatAmount(received.amount, received.decimals),
      minimum: formatAmount(minimum, received.decimals),
    };
    return finding('below-minimum', rule({ rule: `≥ ${amounts.minimum}` }), { facts: { ...facts, ...amounts } });
  }
  if (confirmations >= policy.confirmations) return null;
  const counts = { confirmations: String(confirmations), needed: String(policy.confirmations) };
  return finding('recipient-confirmations', rule({ rule: `${counts.confirmations}/${counts.needed}` }), {
    facts: { ...facts, ...counts },
    waitBlocks: policy.confirmations - confirmations,
  });
}

function minimumOf(policy: RecipientPolicy, decimals: number): bigint | null {
  return policy.minimum === null ? null : parseAmount(policy.minimum, decimals);
}
