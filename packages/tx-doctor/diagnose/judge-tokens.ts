import { imitates, looksAlike } from '../chains/imitates.ts';
import { wellKnownTokens } from '../chains/tokens.ts';
import type { TokenTransfer } from '../evidence/transfer.ts';
import type { Context } from './context.ts';
import { type Finding, finding, proof } from './finding.ts';

/**
 * What is wrong with the tokens of a transaction that succeeded; null: nothing, or none moved.
 *
 * @param signer who signed the transaction: a transfer "from" anybody else needed no consent only if it moved nothing
 */
export function suspectTokens(
  chain: string,
  signer: string | null,
  transfers: readonly TokenTransfer[],
  context: Context,
): Finding | null {
  if (transfers.length === 0) return null;
  const poisoned = poisoning(signer, transfers, context);
  if (poisoned !== null) return poisoned;
  const listed = [...wellKnownTokens, ...context.tokens];
  const here = listed.filter((token) => token.chain === chain);
  const strange = transfers.filter((transfer) => !here.some((token) => token.address === transfer.token));
  const [first] = strange;
  if (first === undefined || strange.length < transfers.length) return null;
  const facts = { token: first.token, symbol: first.symbol ?? '?' };
  const copied = listed.find((token) => first.symbol !== null && imitates(first.symbol, token.symbol));
  const proofs = [proof('token-contract', facts)];
  // Where nothing of that name is listed on this chain, it may be the true one.
  if (copied === undefined || !here.some((token) => token.symbol === copied.symbol)) {
    return finding('unlisted-token', proofs, { facts, isProved: false });
  }
  return finding('fake-token', proofs, { facts: { ...facts, symbol: copied.symbol } });
}

function poisoning(signer: string | null, transfers: readonly TokenTransfer[], context: Context): Finding | null {
  const forged = transfers.every((transfer) => transfer.value === 0n && signer !== null && transfer.from !== signer);
  const [first] = transfers;
  if (first !== undefined && forged) {
    const facts = { from: first.from, to: first.to, known: '—' };
    return finding('address-poisoning', [proof('zero-transfer', facts)], { facts });
  }
  for (const { from, to } of transfers) {
    for (const known of context.knownAddresses) {
      const twin = [from, to].find((address) => looksAlike(address, known));
      if (twin === undefined) continue;
      const facts = { from, to: twin, known };
      return finding('address-poisoning', [proof('alike-address', facts)], { facts, isProved: false });
    }
  }
  return null;
}
