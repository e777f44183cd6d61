import type { Scenario } from '../../scenario.ts';

export const feedback: readonly Scenario[] = [
  {
    subjects: ['Feature request', 'An idea'],
    voices: [
      ['would love labels on transactions, doing my books is a nightmare'],
      ['please add notes to transfers'],
      ['feature idea: categories in the history so I can tell business from private'],
    ],
    answers: [
      'It is not there today. I have put it on the product list in your words. I cannot say whether or when it will be built; if it is, it will be in the release notes.',
      'There is no such thing yet. Others have asked for something close, and I added how you would use it, which helps more than another vote.',
    ],
    exchanges: [
      [
        'any workaround?',
        'Somewhat: name the addresses in your address book. The names come along when you export, so you can sort by them.',
      ],
    ],
    notes: ['Added to the product list.'],
  },
  {
    subjects: ['Typo in the app', 'Translation error'],
    voices: [
      ['typo on the withdraw page, "recieve"'],
      ['some buttons are still in chinese when the app is in english'],
      ['the german number format mixes up . and , in amounts, kinda scary for a wallet'],
    ],
    answers: [
      'You are right, I see it too. It is reported and goes out with one of the next releases. It does not change anything in how the page works.',
      'Thank you, I can reproduce it. It is only how it is shown; the amounts themselves are right. It is with the people who fix it.',
    ],
    exchanges: [
      [
        'cheers. found another one on the swap page',
        'Send a screenshot whenever you see one. They all go on the same list.',
      ],
    ],
    notes: ['Reported with screenshot.'],
  },
];
