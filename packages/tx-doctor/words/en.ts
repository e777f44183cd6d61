import { chainOf } from '../chains/chain.ts';
import type { Words } from './words.ts';

function minutes(count: number): string {
  if (count < 1) return 'less than a minute';
  if (count < 90) return `${Math.round(count)} min`;
  if (count < 36 * 60) return `${Math.round(count / 60)} h`;
  return `${Math.round(count / 1440)} days`;
}

export const en: Words = {
  notKnown: 'not known',
  addressFault: ({ position, written, expected }) =>
    `Character ${position} is “${written}”; it should be “${expected}”.`,
  chainName: (id) => chainOf(id).name.en,
  eta: (from, to) =>
    minutes(from) === minutes(to)
      ? `Probably ${minutes(to)}.`
      : `Probably between ${minutes(from)} and ${minutes(to)}.`,
  state: {
    arrived: 'Arrived',
    'on-the-way': 'On the way',
    waiting: 'Waiting',
    failed: 'Failed',
    'cannot-arrive': 'Will not arrive',
    'not-sent': 'Not sent',
    'not-found': 'Not found',
    unknown: 'Not clear yet',
  },
  confidence: {
    certain: 'Proved: by our own node, or by two that say the same.',
    likely: 'Likely: there is a sign of it, but no full proof.',
    unknown: 'Not known: what we could see does not settle it, and we do not guess.',
  },
  cause: {
    confirmed: {
      headline: 'The money has arrived on the blockchain.',
      why: 'The transfer stands in block {height} with {confirmations} confirmations. If you do not see it, the app or exchange at the other end has not shown it yet.',
    },
    'few-confirmations': {
      headline: 'The money is on its way and safe: it is in a block and only needs more confirmations.',
      why: 'It has {confirmations} of {needed} confirmations. Each new block adds one.',
    },
    'not-irreversible': {
      headline: 'The money is on its way: it is in a block that is not final yet.',
      why: 'It has {confirmations} confirmations; the network makes it final a little later.',
    },
    'internal-transfer': {
      headline: 'The money has arrived, by a route that some apps do not show.',
      why: 'A contract passed on {amount} {coin} to {to}. Wallets that only look at plain transfers miss this.',
    },
    reverted: {
      headline: 'The transfer failed. The money stayed with the sender; only the network fee is gone.',
      why: 'The contract refused it. Reason given: {reason}.',
    },
    'out-of-gas': {
      headline: 'The transfer failed. The money stayed with the sender; only the network fee is gone.',
      why: 'It was allowed {gasLimit} gas, used {gasUsed}, and needed more.',
    },
    'fake-token': {
      headline: 'What arrived is a fake: a token that only calls itself {symbol}. It is worth nothing.',
      why: 'Its contract {token} is not that of {symbol} on this network. Whoever sent it did not send {symbol}.',
    },
    'unlisted-token': {
      headline: 'The transfer went through, but we do not know this token and cannot say what it is worth.',
      why: 'The contract {token} calls itself {symbol}. Anybody can give a contract any name.',
    },
    'address-poisoning': {
      headline: 'No money was moved. Somebody put a false entry into your history so that you copy a wrong address.',
      why: 'The entry shows {to}, which is made to look like an address that you use.',
    },
    'wrong-network': {
      headline: 'The money has arrived, but on another network: {foundChain}, not {expectedChain}.',
      why: 'The same address can exist on both networks. The money is at it, on {foundChain}.',
    },
    'tron-out-of-energy': {
      headline: 'The transfer failed. The tokens stayed with the sender; only the network fee is gone.',
      why: 'The sender had not enough energy for the contract, and the fee limit did not cover the rest.',
    },
    'program-error': {
      headline: 'The transfer failed. The money stayed with the sender; only the network fee is gone.',
      why: 'The program refused it: {reason}.',
    },
    'recipient-confirmations': {
      headline: 'The money is on its way: {recipient} credits it after {needed} confirmations.',
      why: 'It has {confirmations} so far. Each new block adds one.',
    },
    'below-minimum': {
      headline: 'The money has arrived at {recipient}, but is less than the smallest deposit that it credits.',
      why: '{amount} arrived; {recipient} credits from {minimum}.',
    },
    'memo-missing': {
      headline: 'The money has arrived at {recipient}, but without the memo that says whose it is.',
      why: '{recipient} uses one address for everybody and tells customers apart by memo or tag.',
    },
    'token-not-accepted': {
      headline: 'The token has arrived at {recipient}, which does not credit it.',
      why: 'The contract {token} is not on the list of tokens that {recipient} credits on this network.',
    },
    'next-block': {
      headline: 'The transfer is under way and should be in one of the next blocks.',
      why: 'The network knows it, and its fee ({rate}) is enough for now ({nextRate}).',
    },
    'no-estimate': {
      headline: 'The transfer is under way, but nobody can say at the moment how long it will take.',
      why: 'The network knows it; there is no reliable estimate of fees right now.',
    },
    'low-fee': {
      headline: 'The transfer is waiting in the queue because its fee is low. Nothing is lost.',
      why: 'It pays {rate} {unit}; the next block takes from {nextRate}. Transfers that pay more go first.',
    },
    'below-mempool-floor': {
      headline: 'The transfer is waiting, and its fee is so low that the network may soon forget it. Nothing is lost.',
      why: 'It pays {rate} {unit}; full nodes currently drop everything below {floor}. If it is forgotten, the money is simply still with the sender.',
    },
    'unconfirmed-parent': {
      headline: 'The transfer is waiting for an earlier one that it spends from. Nothing is lost.',
      why: 'It has {count} unconfirmed predecessor(s) that pay too little: together {rate} {unit}, where the next block takes from {nextRate}.',
    },
    'raised-by-child': {
      headline:
        'The transfer is under way: a following transaction pays for it, so it should be in one of the next blocks.',
      why: 'Alone it pays {ownRate} {unit}; with its child {rate}, and the next block takes from {nextRate}.',
    },
    reorganised: {
      headline:
        'The transfer was in a block that the network replaced. It is waiting again and should be taken again soon.',
      why: 'We saw it confirmed at {when}. This is rare and normal; nothing is lost.',
    },
    underpriced: {
      headline: 'The transfer is waiting because it allows too low a fee. Nothing is lost.',
      why: 'It allows at most {rate} gwei; the network now asks {nextRate} gwei.',
    },
    'nonce-gap': {
      headline: 'The transfer is waiting because an earlier one from the same wallet is missing. Nothing is lost.',
      why: 'This one is number {nonce}; number {missingNonce} has never reached the network, and they go strictly in order.',
    },
    'behind-earlier': {
      headline: 'The transfer is waiting behind an earlier one from the same wallet. Nothing is lost.',
      why: 'This one is number {nonce}; number {missingNonce} is still unconfirmed, and they go strictly in order.',
    },
    locked: {
      headline: 'The transfer cannot be taken yet: it was signed for a later time.',
      why: 'It may be mined from {until} on (# is a block number).',
    },
    replaced: {
      headline: 'This transfer will not arrive: another one from the same money took its place.',
      why: 'The transaction that took its place: {by}. It may well pay the same recipient.',
    },
    cancelled: {
      headline: 'The sender cancelled this transfer. The money is still with the sender.',
      why: 'An empty transaction to itself took its number {nonce}: {by}.',
    },
    'double-spent': {
      headline: 'This transfer can no longer arrive: the same money was spent otherwise, and that is final.',
      why: 'In a block stands instead: {by}. See whom that one pays.',
    },
    'bump-too-small': {
      headline: 'The new version of this transfer was refused because its fee is not enough above the old one.',
      why: 'The node says: {reason}. The earlier version stays in force.',
    },
    'below-relay-floor': {
      headline:
        'This transfer never reached the network: its fee is below the minimum. The money is still with the sender.',
      why: 'The node says: {reason}.',
    },
    dust: {
      headline: 'This transfer never reached the network: an amount in it is too small to be passed on.',
      why: 'The node says: {reason}. The money is still with the sender.',
    },
    evicted: {
      headline: 'The network has forgotten this transfer. The money is still with the sender.',
      why: 'We last saw it at {when}. It waited too long or paid too little; what it was to spend is unspent.',
    },
    'not-broadcast': {
      headline: 'This transfer has been signed but not sent. The money is still with the sender.',
      why: 'No node knows it, and what it is to spend is unspent.',
    },
    'missing-inputs': {
      headline: 'We cannot tell yet: what this transfer spends from is not known to the network.',
      why: 'Either an earlier transfer was never sent, or the money was spent otherwise. The node cannot tell which.',
    },
    dropped: {
      headline: 'The network does not know this transfer any more. The money should still be with the sender.',
      why: 'No node that we asked has it, and nothing else has taken its place.',
    },
    'no-gas-coin': {
      headline: 'The transfer cannot be carried out: the sender has too little {coin} for amount and fee.',
      why: 'Balance: {balance} {coin}; needed: up to {needed} {coin}.',
    },
    'tron-bandwidth': {
      headline: 'The transfer was not accepted: the sender has no bandwidth left and too little TRX to pay for it.',
      why: 'Bandwidth comes back by itself within 24 hours.',
    },
    'sender-not-activated': {
      headline: 'The transfer was not accepted: the sending account does not exist on the network yet.',
      why: 'The account {address} has never received anything, so it cannot send.',
    },
    'recipient-not-activated': {
      headline: 'The transfer did not go through: the receiving account probably does not exist on the network yet.',
      why: 'The account {address} has never been activated.',
    },
    expired: {
      headline: 'The transfer ran out of time before the network took it. The money is still with the sender.',
      why: 'It was valid only for a short time (until: {when}) and can no longer be carried out.',
    },
    'not-found': {
      headline:
        'We find no such transfer on any network that we asked. It was probably never sent, or the id is incomplete.',
      why: '{count} node(s) answered, and none has it. That alone does not prove that it failed.',
    },
    'not-enough-evidence': {
      headline: 'We cannot tell yet where the money is, and we do not guess.',
      why: 'The nodes answered, but not enough to settle it.',
    },
    'nodes-disagree': {
      headline: 'We cannot tell yet where the money is: the nodes that we asked contradict each other.',
      why: 'Two answers cannot both be true. Usually this settles within minutes.',
    },
    'nodes-unavailable': {
      headline: 'We cannot look right now: no node gave a usable answer. This says nothing about your money.',
      why: 'The servers that we ask about this network do not answer, or not sensibly.',
    },
  },
  advice: {
    'activate-recipient': 'Send a little TRX to the receiving account first; that creates it.',
    'activate-sender': 'Have somebody send a little TRX to the account; that creates it.',
    'ask-a-person': 'If it stays like this, ask us; this finding goes along.',
    'ask-for-replacement': 'Ask the sender for the id of the transaction that took its place.',
    'ask-recovery-desk':
      'If the address belongs to an exchange, write to its support, with this id and the network. Many can credit it by hand.',
    'ask-sender-for-id': 'Ask the sender for the full transaction id, copied, not typed.',
    'ask-sender-for-parent': 'Ask the sender for the id of the transfer before it.',
    'ask-sender-to-rebroadcast': 'Ask the sender to send it again from the wallet (“rebroadcast”), not to pay anew.',
    'bump-more': 'Raise the fee again, by more than all fees of the old version and what follows it.',
    'cancel-by-spending': 'To cancel it for good, send the same coins to yourself with a higher fee.',
    'check-network-and-id': 'Check that the id is complete and that you chose the right network.',
    'check-token-contract': 'Compare the contract with the one that the issuer publishes on its own site.',
    'credit-by-hand': 'The recipient can credit it by hand.',
    'credit-other-network': 'The recipient holds the same key on both networks and can credit or return it.',
    'do-not-copy-from-history':
      'Never copy an address from your history; take it from the recipient or your address book.',
    'do-not-hand-over': 'Do not hand over goods before it is confirmed.',
    'do-not-make-second-payment':
      'Do not make a second payment before this one is sent again or cancelled: both could arrive.',
    'do-not-pay-helpers': 'Pay nobody who promises to bring it back. Nobody outside can do that.',
    'do-not-repeat-unchanged': 'Do not repeat it unchanged: it would fail again and cost the fee again.',
    'do-not-send-again': 'Do not send it again: you could pay twice.',
    'do-not-touch-token': 'Do not touch this token: no sending, no swapping, no approving, no site that it names.',
    'fill-nonce':
      'Send the missing transaction number {missingNonce}, for example nothing to yourself; the rest follows.',
    'follow-replacement': 'Look up the transaction that took its place, and compare whom it pays.',
    'get-bandwidth': 'Wait until bandwidth has come back, or keep a little TRX for the fee.',
    'get-energy': 'Get energy (stake or rent it), or keep enough TRX for it.',
    'ignore-the-entry': 'You need not do anything: your money is untouched.',
    'leave-token-alone': 'Leave it where it is, and hide it in your wallet.',
    'look-again': 'The recipient should look again, or reload the wallet.',
    'look-at-internal-transfers':
      'The recipient should look at “internal transactions” of the address; the money is there.',
    'pay-for-parent': 'The recipient can spend the incoming money with a high fee; that pulls it along (CPFP).',
    'raise-amount': 'Send a larger amount.',
    'raise-fee': 'The sender can raise the fee in the wallet (“speed up”, RBF).',
    'raise-fee-limit': 'Raise the fee limit and send again.',
    'raise-fee-may-fail': 'On this network a raised fee is often not accepted; waiting is the safe way.',
    'raise-gas-limit': 'Send it again with a higher gas limit.',
    'raise-package': 'The sender can raise the fee of the earlier transfer, or pay enough for both.',
    'read-the-reason': 'Read the reason above; it usually says what to change.',
    rebroadcast: 'Send it again from the same wallet (“rebroadcast”): the same transfer, not a new one.',
    'return-token': 'The recipient may be able to send it back.',
    'send-again': 'You can make the transfer anew.',
    'send-again-same-nonce':
      'Send it again from the same wallet with the same number (nonce), so that only one can arrive.',
    'settle-with-sender': 'Settle it with the sender: see whom the other transaction paid.',
    'show-id-to-recipient': 'If the recipient does not see it, give them the transaction id.',
    'sign-again': 'It is safe to make the transfer anew.',
    'sign-again-higher': 'Make the transfer anew with a higher fee.',
    'speed-up': 'Speed it up in the wallet: same number, higher fee.',
    'speed-up-earlier': 'Speed up number {missingNonce}; the rest follows.',
    'switch-network': 'If the address is your own, switch your wallet to {foundChain}: the money is there.',
    'top-up-coin': 'Top up {coin} at the sending address; fees are paid in it.',
    'try-again-later': 'Look again in a few minutes.',
    wait: 'You need not do anything. Just wait.',
    'wait-for-confirmations': 'You need not do anything: it becomes final by itself.',
    'wait-for-lock': 'Wait until then, and send it again if the wallet does not do it.',
    'write-to-recipient': 'Write to the recipient’s own support, with the transaction id.',
  },
  proof: {
    'in-block': 'It stands in block {height}, with {confirmations} confirmations.',
    'in-mempool': 'The node holds it as unconfirmed.',
    absent: 'The node does not have it.',
    'seen-before': 'We saw it waiting at {when}.',
    'was-in-block': 'We saw it in a block at {when}.',
    'rate-against-next': 'It pays {rate} sat/vB; the next block takes from {nextRate} sat/vB.',
    'no-estimate': 'The node gives no estimate of fees.',
    'under-floor': 'It pays {rate} sat/vB; the node drops what pays less than {floor} sat/vB.',
    'unconfirmed-parents': 'It spends from {count} unconfirmed transaction(s).',
    'child-pays': 'Alone it pays {ownRate} sat/vB, with its child {rate} sat/vB.',
    'input-taken-in-mempool': 'What it spends ({input}) is being spent by {by}.',
    'input-taken-in-block': 'What it spends ({input}) has been spent in a block, by {by}.',
    'inputs-unspent': 'All {count} outputs that it spends are unspent.',
    'node-refuses': 'Given it again, the node refuses: {reason}.',
    'locked-until': 'It is locked until {until}.',
    'receipt-ok': 'The receipt says: succeeded.',
    'receipt-failed': 'The receipt says: failed, {gasUsed} of {gasLimit} gas used.',
    'trace-out-of-gas': 'A replay ends with “out of gas” after {gasUsed} of {gasLimit}.',
    'revert-reason': 'A replay gives the reason: {reason}.',
    'nonce-against-latest': 'Its number is {nonce}; the network waits for number {latestNonce} of this sender.',
    'nonce-taken-by': 'Number {nonce} of this sender was used by {by}.',
    'base-fee': 'It allows {rate} gwei; the network asks {nextRate} gwei.',
    'balance-short': 'The sender has {balance} {coin} and needs up to {needed} {coin}.',
    'internal-transfer': 'A replay shows {amount} {coin} passed on to {to}.',
    'token-contract': 'The token’s contract is {token}; it calls itself {symbol}.',
    'zero-transfer': 'It moves an amount of zero from {from} to {to}, signed by a third party.',
    'alike-address': '{to} looks like {known}, but is not the same.',
    'not-irreversible': 'It is not final yet: {confirmations} blocks.',
    'account-missing': 'The account {address} does not exist on the network.',
    expired: 'It was valid until {when}.',
    'blockhash-gone': 'The block that it refers to is too old; no new block can take it.',
    'program-error': 'The network’s result: {reason}.',
    'recipient-rule': 'Rule of {recipient}: {rule}.',
  },
  missing: {
    'second-node': 'A second, independent node that says the same.',
    'raw-transaction': 'The signed transaction itself (“raw transaction”) from the sending wallet.',
    trace: 'A node that can replay it (trace).',
    replacement: 'The id of the transaction that took its place.',
    'fee-estimate': 'An estimate of fees.',
    'node-answers': 'More answers from nodes.',
  },
};
