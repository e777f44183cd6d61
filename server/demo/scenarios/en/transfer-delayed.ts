import type { Scenario } from '../../scenario.ts';

export const transferDelayed: readonly Scenario[] = [
  {
    subjects: ['Transfer stuck on pending', 'ETH pending for {hours} hours'],
    voices: [
      ['my eth transfer has been pending for {hours} hours', '{ethHash}'],
      ['Sent {eth} ETH at {clock} and it still says pending. Is it lost?'],
      ['tx stuck. paid the gas already so why is nothing happening', 'can you just cancel it'],
      ['etherscan says pending, the other side says they got nothing, what now'],
    ],
    answers: [
      'Your transfer is still waiting in line, and the {eth} ETH has not left your address. It was sent with {gwei} gwei, which is below what blocks are taking right now, so others go first. Open it in the app and tap "Speed up" to send it again with a higher fee, or leave it until the network calms down.',
      'I can see it on the network: waiting, not in a block yet, nothing lost. The fee was fine when you sent it and then the network got busy. You can speed it up or cancel it from the transfer itself; both cost a little gas.',
    ],
    exchanges: [
      [
        'how much more is speed up going to cost me',
        'At the moment about {fee} USD in ETH. The app shows the exact figure before you confirm, and nothing is sent until you do. Keep a bit of ETH in that address for it.',
      ],
      [
        'ok did it, theres a new hash now. will both go through?',
        'No. Both carry the same nonce, so the network takes one of them and drops the other.',
      ],
    ],
    notes: ['No gap in nonces, just a low fee.', 'Told them about speed up, waiting for them.'],
  },
  {
    subjects: ['Bitcoin unconfirmed', '0 confirmations after {hours} h'],
    voices: [
      ['BTC tx unconfirmed for {hours}h now', '{btcHash}', 'whats going on'],
      ['I picked the cheapest fee because I wasnt in a hurry, but is {hours} hours normal?'],
      ['Sent {btc} BTC to an exchange, 0 confs since {clock}'],
    ],
    answers: [
      'It is in the mempool and waiting; it has no confirmation yet. It pays {satvb} sat/vB, and blocks are filling up with transactions that pay more. You can raise the fee with "Increase fee", or wait. I do not know yet when the rate will drop far enough.',
      'Your bitcoin is still on its way and has not been lost. Low-fee transactions wait for quiet hours, often at night or on weekends. If you need it sooner, "Increase fee" in the transfer replaces it with one that pays more.',
    ],
    exchanges: [
      [
        'what happens if it never confirms',
        'Most nodes forget an unconfirmed transaction after about two weeks. Then the coins are simply still yours, as if you had not sent them.',
      ],
    ],
    notes: ['RBF is on for this one, suggested a bump.'],
  },
];
