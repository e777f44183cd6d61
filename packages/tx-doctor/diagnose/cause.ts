import type { Advice } from './advice.ts';
import type { State } from './state.ts';

interface Consequence {
  readonly state: State;
  readonly customer: readonly Advice[];
  readonly recipient: readonly Advice[];
  readonly avoid: readonly Advice[];
}

function then(state: State, customer: Advice[], recipient: Advice[] = [], avoid: Advice[] = []): Consequence {
  return { state, customer, recipient, avoid };
}

/** Each cause, what it means for the money, and what each side can do. One row per cause: the words follow these codes. */
export const causes = {
  // In a block.
  confirmed: then('arrived', ['show-id-to-recipient'], ['look-again'], ['do-not-send-again']),
  'few-confirmations': then(
    'on-the-way',
    ['wait-for-confirmations'],
    ['wait-for-confirmations'],
    ['do-not-send-again'],
  ),
  'not-irreversible': then('on-the-way', ['wait-for-confirmations'], ['wait-for-confirmations'], ['do-not-send-again']),
  'internal-transfer': then('arrived', ['show-id-to-recipient'], ['look-at-internal-transfers'], ['do-not-send-again']),
  reverted: then('failed', ['read-the-reason'], [], ['do-not-repeat-unchanged']),
  'out-of-gas': then('failed', ['raise-gas-limit'], [], ['do-not-repeat-unchanged']),
  'fake-token': then('cannot-arrive', ['leave-token-alone'], [], ['do-not-touch-token']),
  'unlisted-token': then('unknown', ['check-token-contract'], [], ['do-not-touch-token']),
  'address-poisoning': then('not-sent', ['ignore-the-entry'], [], ['do-not-copy-from-history']),
  'wrong-network': then(
    'arrived',
    ['switch-network', 'ask-recovery-desk'],
    ['credit-other-network'],
    ['do-not-send-again', 'do-not-pay-helpers'],
  ),
  'tron-out-of-energy': then('failed', ['get-energy', 'raise-fee-limit'], [], ['do-not-repeat-unchanged']),
  'program-error': then('failed', ['read-the-reason'], [], ['do-not-repeat-unchanged']),
  // In a block, but the recipient has rules.
  'recipient-confirmations': then(
    'on-the-way',
    ['wait-for-confirmations'],
    ['wait-for-confirmations'],
    ['do-not-send-again'],
  ),
  'below-minimum': then('arrived', ['write-to-recipient'], ['credit-by-hand'], ['do-not-send-again']),
  'memo-missing': then(
    'arrived',
    ['write-to-recipient'],
    ['credit-by-hand'],
    ['do-not-send-again', 'do-not-pay-helpers'],
  ),
  'token-not-accepted': then(
    'arrived',
    ['write-to-recipient'],
    ['return-token'],
    ['do-not-send-again', 'do-not-pay-helpers'],
  ),
  // Waiting.
  'next-block': then('waiting', ['wait'], [], ['do-not-send-again']),
  'no-estimate': then('waiting', ['wait'], [], ['do-not-send-again']),
  'low-fee': then('waiting', ['wait', 'raise-fee'], ['pay-for-parent'], ['do-not-send-again']),
  'below-mempool-floor': then('waiting', ['raise-fee'], ['pay-for-parent'], ['do-not-send-again']),
  'unconfirmed-parent': then('waiting', ['wait', 'raise-package'], ['pay-for-parent'], ['do-not-send-again']),
  'raised-by-child': then('waiting', ['wait'], [], ['do-not-send-again']),
  reorganised: then('waiting', ['wait'], ['do-not-hand-over'], ['do-not-send-again']),
  underpriced: then('waiting', ['speed-up'], [], ['do-not-send-again']),
  'nonce-gap': then('waiting', ['fill-nonce'], [], ['do-not-send-again']),
  'behind-earlier': then('waiting', ['speed-up-earlier'], [], ['do-not-send-again']),
  locked: then('waiting', ['wait-for-lock'], ['do-not-hand-over'], ['do-not-send-again']),
  // It does not arrive, or was never under way.
  replaced: then('cannot-arrive', ['follow-replacement'], ['ask-for-replacement'], ['do-not-pay-helpers']),
  cancelled: then('not-sent', ['send-again'], [], ['do-not-pay-helpers']),
  'double-spent': then('cannot-arrive', ['settle-with-sender'], ['settle-with-sender'], ['do-not-pay-helpers']),
  'bump-too-small': then('not-sent', ['bump-more'], [], []),
  'below-relay-floor': then('not-sent', ['sign-again-higher'], [], []),
  dust: then('not-sent', ['raise-amount'], [], []),
  evicted: then(
    'not-sent',
    ['rebroadcast', 'cancel-by-spending'],
    ['ask-sender-to-rebroadcast'],
    ['do-not-make-second-payment'],
  ),
  'not-broadcast': then('not-sent', ['rebroadcast'], [], ['do-not-make-second-payment']),
  'missing-inputs': then('unknown', ['ask-sender-for-parent'], [], ['do-not-send-again']),
  dropped: then('not-sent', ['send-again-same-nonce'], [], ['do-not-make-second-payment']),
  'no-gas-coin': then('not-sent', ['top-up-coin'], [], []),
  'tron-bandwidth': then('not-sent', ['get-bandwidth'], [], []),
  'sender-not-activated': then('not-sent', ['activate-sender'], [], []),
  'recipient-not-activated': then('failed', ['activate-recipient'], [], ['do-not-repeat-unchanged']),
  expired: then('not-sent', ['sign-again'], [], []),
  // Not known.
  'not-found': then(
    'not-found',
    ['ask-sender-for-id', 'check-network-and-id'],
    ['ask-sender-for-id'],
    ['do-not-send-again', 'do-not-pay-helpers'],
  ),
  'not-enough-evidence': then('unknown', ['try-again-later', 'ask-a-person'], [], ['do-not-send-again']),
  'nodes-disagree': then('unknown', ['try-again-later'], [], ['do-not-send-again']),
  'nodes-unavailable': then('unknown', ['try-again-later', 'ask-a-person'], [], ['do-not-send-again']),
} as const satisfies Record<string, Consequence>;

export type Cause = keyof typeof causes;

/** Typed wide, for whoever goes through all of them. */
export function consequenceOf(cause: Cause): Consequence {
  return causes[cause];
}
