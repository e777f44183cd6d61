import type { Scenario } from '../../scenario.ts';

export const fees: readonly Scenario[] = [
  {
    subjects: ['Fee is too high', 'Gas costs'],
    voices: [
      ['{fee} dollars fee to send 50?? thats robbery'],
      ['why is gas so high today, it was cents yesterday'],
      ['Your fees went up. ERC20 send wants {fee} USD now'],
    ],
    answers: [
      'That {fee} USD goes to the network; we add nothing and never hold it. Ethereum is crowded right now, so everyone pays more. For small amounts TRC20 or a layer 2 is cheaper, as long as the receiver takes the same network. Ask them before you send.',
      'The fee depends on how busy the network is and not on the amount, so sending 50 costs the same as sending 5000. A cheaper network or a quieter hour is what helps. Early morning UTC is often lower.',
    ],
    exchanges: [
      [
        'do I need TRX for TRC20',
        'Yes. Without energy it burns TRX, so keep around 30 there. The send page shows what this transfer needs.',
      ],
    ],
    notes: ['Explained network fees, they are ok with it.'],
  },
  {
    subjects: ['Referral bonus missing', 'Promotion not applied'],
    voices: [
      ['invited a friend, no bonus. he signed up {days} days ago'],
      ['wheres my referral reward, the page just says waiting'],
      ['brought you three people and got zero lol'],
    ],
    answers: [
      'The bonus is not due yet and has not been missed. It is paid on the Monday after your friend makes a first swap. They have signed up, and there is no swap so far.',
      'Your invitation is recorded, and it is waiting for their first swap. Once that is done, it comes the following Monday.',
    ],
    exchanges: [
      [
        'that should be written somewhere',
        'Fair point. I have passed that on to the people who write the page; it belongs next to the invite button.',
      ],
    ],
    notes: ['Referral link checked.'],
  },
];
