import type { Scenario } from '../../scenario.ts';

export const complaint: readonly Scenario[] = [
  {
    subjects: ['Formal complaint', 'Nobody is helping'],
    voices: [
      ['I want to file a complaint. {days} days of copy paste answers'],
      ['Get me your manager. Every agent tells me something different'],
      ['last chance before I go to the regulator'],
    ],
    answers: [
      'This is not solved, and that is on us. I have read the whole history: three replies, and none of them answers what you asked. I am taking it over and I stay with it. Tell me in one sentence what you want to come out of it, and I work towards that.',
      'Your complaint is registered under the number of this case. A supervisor who was not involved reviews it and answers you in writing within three working days, with reasons either way. You are free to go to the regulator at any time; it changes nothing in how we handle this.',
    ],
    exchanges: [
      [
        'I just want to know where the {usdt} usdt went',
        'Understood. It reached the address you gave, confirmed at {clock}. I am putting every step with its time on one page, so that you can check each line in a block explorer yourself.',
      ],
      [
        'ok. waiting for that',
        'It is in this conversation now. If any line does not fit what you see, answer with that line.',
      ],
    ],
    notes: ['Escalated, supervisor has it.', 'Earlier replies really did miss the question. For the review.'],
  },
  {
    subjects: ['Compensation for downtime', 'Lost money because of outage'],
    voices: [
      ['your app froze and I couldnt sell. {usdt} usdt down. who pays for that'],
      ['Outage at {clock} cost me money, I expect compensation'],
      ['maintenance without warning AGAIN, missed my exit'],
    ],
    answers: [
      'Let us get the facts straight first: around {clock} charts loaded slowly for about {minutes} minutes, and orders were accepted. I cannot say yes to compensation now and I am not saying no; your times and our records go to the complaints team together.',
      'There was a slow period at that time and we are still finding out how far it reached. Whether anything is owed is decided by someone who was not involved. Add screenshots here if you have them; you get the reasons in writing.',
    ],
    exchanges: [
      [
        'how long',
        'You get the confirmation today and usually a decision within {days} working days. If it takes longer, you hear why and by when before that.',
      ],
    ],
    notes: ['Asked engineering for the logs.'],
  },
];
