import type { Scenario } from '../../scenario.ts';

export const depositWithdrawal: readonly Scenario[] = [
  {
    subjects: ['Deposit not showing', '{usdt} USDT missing'],
    voices: [
      ['deposit not showing up, exchange says completed', '{tronHash}'],
      ['where is my {usdt} usdt? sent it from an exchange at {clock}'],
      ['balance is 0 but tronscan says success', 'wallet is {tronAddress}'],
      ['I made a deposit an hour ago and its not credited yet, is that normal'],
    ],
    answers: [
      'The deposit is on chain and it went to your address, so the coins are there. It has {confirmations} confirmations and shows in the balance at 19, usually within a few minutes. Pull down on the assets page to refresh; there is no need to send it again.',
      'I found it: {usdt} USDT arrived at your address. It is most likely not in your list of assets. Go to Assets, Add coin, choose USDT on the network you used, and the balance appears.',
    ],
    exchanges: [
      [
        'refreshed, still nothing',
        'Then have a look at which wallet is selected at the top. The deposit went to {tronAddress}; switch to the wallet with that address.',
      ],
      [
        'oh. I have two wallets. yes its there',
        'That explains it. Nothing was ever missing, it was just the other wallet.',
      ],
    ],
    notes: ['Credited on chain, display only.'],
  },
  {
    subjects: ['Forgot the memo', 'Deposit without tag'],
    voices: [
      ['forgot to put the memo when sending xrp to the exchange', 'how bad is it'],
      ['I sent without the destination tag, can you add it after?'],
      ['typo in the memo, should have been {memo}. exchange cant find it'],
    ],
    answers: [
      'The coins reached the exchange and are sitting in its shared address; they are not lost. The memo is how the exchange knows whose they are, and it cannot be added afterwards on chain. Ask them for a "missing memo" recovery with the hash, the amount and your right memo. It is their address, so we have no way in.',
      'It arrived where you sent it. Without the right memo the exchange cannot match it to you on its own, so a person there has to. Look for "missing or wrong tag" in their help pages; the form wants the hash and the amount.',
    ],
    exchanges: [
      [
        'they want proof that I sent it',
        'Open the transfer here and use Share, Transaction details. That page has the sending address, the hash and the time, and that is enough. Nobody needs your recovery phrase or a key for this.',
      ],
    ],
    notes: ['Shared exchange address, pointed to their recovery form.'],
  },
  {
    subjects: ['Withdrawal under review', 'Withdrawal delayed'],
    voices: [
      ['withdrawal has been "in review" for {hours} hours. its my money'],
      ['Why do you need to review {usdt} usdt, never had this before'],
      ['said 30 mins. its been {hours} hours', 'rent is due today'],
    ],
    answers: [
      'The withdrawal is still in review and has not been sent, so the {usdt} USDT is held in your account and not gone. It was picked because this address is new for you. There is nothing you have to do now; the app tells you when it is decided.',
      'It is in a manual check, which is why there is no hash yet. A new address together with a larger amount than usual triggers it. I have linked this conversation to it so the colleague who checks it sees what you wrote.',
    ],
    exchanges: [
      [
        'can you speed it up',
        'They go in order and I cannot move one forward, and I would rather not guess a time. I am watching it and will write here when it changes.',
      ],
      [
        'it just changed to sent',
        'Yes, it went out with a hash now. It arrives once the other side has enough confirmations.',
      ],
    ],
    notes: ['First withdrawal to this address, with risk.', 'Risk team says they look at it this shift.'],
  },
];
