import type { Scenario } from '../../scenario.ts';

export const transferFailed: readonly Scenario[] = [
  {
    subjects: ['Failed but fee was taken', 'Out of gas'],
    voices: [
      ['transaction failed but you still took the gas??', '{ethHash}'],
      ['it says out of gas. is my {usdt} usdt gone'],
      ['third failed send in a row, each one costs me a few dollars. refund?'],
    ],
    answers: [
      'The transfer failed and your {usdt} USDT is still in your address; only the network fee was spent. The gas limit was set too low, so the work stopped halfway. Miners keep the fee for work they did, and it never passes through us, so there is nothing we can return. Put the gas limit back to automatic before you try again.',
      'Nothing was sent, your balance is the same as before. The network ran out of the gas that was allowed for this transfer. Leave the limit on automatic next time and it should have enough.',
    ],
    exchanges: [
      [
        'how much eth do I need to have for it to work',
        'About {fee} USD worth would be comfortable today. The send page shows the expected fee before you confirm.',
      ],
    ],
    notes: ['They edited the gas limit by hand.'],
  },
  {
    subjects: ['Sent on the wrong network', 'Wrong chain, can I recover'],
    voices: [
      ['I sent usdt on the wrong network. BSC instead of TRC20. {usdt} usdt', 'please tell me its recoverable'],
      ['Picked ERC20 but the exchange only takes TRC20 on that address, am I screwed'],
      ['sent to my exchange on the wrong chain, their chat bot is useless so asking you', '{ethHash}'],
    ],
    answers: [
      'This transfer is confirmed, so it cannot be reversed, by you or by us. Whether it can be recovered depends on who holds the receiving address. If that is an exchange, only they can do it: open a "wrong network deposit" request there with the hash and the amount. If it is a wallet of your own, switch it to that network and the balance will be there.',
      'The coins arrived, on a network where you were not looking for them. With a wallet of your own, add that network and you will see them. With an exchange, ask for a recovery; many charge for it and some refuse, so I cannot tell you how it will end.',
    ],
    exchanges: [
      [
        'its an exchange address',
        'Then they are the only ones with the key to it. Give them the hash, the amount, the time ({clock}) and the network you really used. If somebody messages you offering a quicker recovery for a fee, that is a scam.',
      ],
      [
        'they said {days} business days',
        'That is their schedule and we cannot move it. If they ask for proof of sending, tell me what they want and I will put it together.',
      ],
    ],
    notes: ['Receiving address belongs to an exchange.', 'Amount and network checked on chain.'],
  },
];
