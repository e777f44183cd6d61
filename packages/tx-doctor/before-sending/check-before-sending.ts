import { formatAmount } from '../chains/amount.ts';
import { chainOf } from '../chains/chain.ts';
import { looksAlike } from '../chains/imitates.ts';
import type { Facts } from '../diagnose/diagnosis.ts';
import type { FeeTiers } from '../fees/fee-tiers.ts';
import { recogniseAddress } from '../recognise/recognise-address.ts';
import { dustLimit } from './dust.ts';

export type WarningCode =
  | 'not-an-address'
  | 'wrong-letter'
  | 'wrong-network'
  | 'poisoned-address'
  | 'contract-as-recipient'
  | 'dust'
  | 'fee-too-low'
  | 'fee-too-high';

export interface Warning {
  readonly code: WarningCode;
  /** 'stop': money would be lost, or cannot move. 'ask': it may be what the customer wants. */
  readonly weight: 'stop' | 'ask';
  readonly facts: Facts;
}

export interface Payment {
  readonly chain: string;
  readonly recipient: string;
  /** Base units of the coin; of the token where `isToken`. */
  readonly amount: bigint;
  readonly isToken: boolean;
  /** Addresses that the customer has paid before, or keeps in an address book. */
  readonly knownAddresses: readonly string[];
  /** Whether code stands at the recipient (eth_getCode); null: not asked. */
  readonly recipientIsContract: boolean | null;
  /** The rate that the wallet is about to pay, in the unit of the tiers; null: not chosen yet. */
  readonly feeRate: number | null;
  readonly tiers: FeeTiers | null;
}

/** Above this multiple of what is needed, a fee is a slip of the finger. */
const FAR_OFF = 5;

/**
 * What a wallet should say before it signs. Nothing found is no promise that the recipient is honest.
 *
 * @example checkBeforeSending(payment).some(({ weight }) => weight === 'stop')
 */
export function checkBeforeSending(payment: Payment): Warning[] {
  return [
    ...byAddress(payment),
    ...byAlikeness(payment),
    ...byRecipient(payment),
    ...byAmount(payment),
    ...byFee(payment),
  ];
}

function byAddress({ chain, recipient }: Payment): Warning[] {
  const found = recogniseAddress(recipient.trim());
  if (found === null) return [{ code: 'not-an-address', weight: 'stop', facts: {} }];
  if (!found.isValid) {
    const [fault] = found.faults;
    if (fault === undefined) return [{ code: 'not-an-address', weight: 'stop', facts: {} }];
    const facts = { position: String(fault.position), written: fault.written, expected: fault.expected };
    return [{ code: 'wrong-letter', weight: 'stop', facts }];
  }
  if (found.chains.includes(chain)) return [];
  return [{ code: 'wrong-network', weight: 'stop', facts: { chain, others: found.chains.filter(isReal).join(', ') } }];
}

function isReal(chain: string): boolean {
  return chainOf(chain).test !== true;
}

function byAlikeness({ recipient, knownAddresses }: Payment): Warning[] {
  if (knownAddresses.some((known) => sameAddress(known, recipient))) return [];
  const twin = knownAddresses.find((known) => looksAlike(recipient, known));
  return twin === undefined ? [] : [{ code: 'poisoned-address', weight: 'stop', facts: { known: twin } }];
}

function sameAddress(a: string, b: string): boolean {
  return a === b || (a.startsWith('0x') && a.toLowerCase() === b.toLowerCase());
}

function byRecipient({ recipientIsContract, isToken }: Payment): Warning[] {
  if (recipientIsContract !== true) return [];
  // Tokens that are sent to a contract which does not expect them stay there for ever.
  return [{ code: 'contract-as-recipient', weight: isToken ? 'stop' : 'ask', facts: {} }];
}

function byAmount({ chain, recipient, amount, isToken }: Payment): Warning[] {
  const limit = isToken ? null : dustLimit(chain, recipient);
  if (limit === null || amount >= limit) return [];
  const { decimals, symbol } = chainOf(chain).coin;
  return [{ code: 'dust', weight: 'stop', facts: { minimum: `${formatAmount(limit, decimals)} ${symbol}` } }];
}

function byFee({ feeRate, tiers }: Payment): Warning[] {
  if (feeRate === null || tiers === null) return [];
  const facts = { rate: String(feeRate), slow: String(tiers.slow), fast: String(tiers.fast) };
  if (feeRate < tiers.slow) return [{ code: 'fee-too-low', weight: 'ask', facts }];
  return feeRate > tiers.fast * FAR_OFF ? [{ code: 'fee-too-high', weight: 'ask', facts }] : [];
}
