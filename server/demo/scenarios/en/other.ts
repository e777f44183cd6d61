import type { Scenario } from '../../scenario.ts';

export const other: readonly Scenario[] = [
  {
    subjects: ['Maintenance', 'When is TRON back'],
    voices: [
      ['when is tron maintenance over'],
      ['Cant send TRC20, banner says maintenance. until when?'],
      ['is the trx network down or is it you'],
    ],
    answers: [
      'Maintenance is still going on; the announcement says until {later}, and I have heard of no delay. Transfers wait in line meanwhile. Deposits reach the chain as always and only show later.',
      'It is our TRON node that is being worked on, until about {later}. If you already pressed send, leave it: it goes out by itself afterwards.',
    ],
    exchanges: [['ok checking back later', 'The status page changes as soon as it is done.']],
    notes: ['Pointed to the announcement.'],
  },
  {
    subjects: ['Export for taxes', 'Statement needed'],
    voices: [
      ['need a full year export for my tax guy'],
      ['how do I download all my transactions as csv'],
      ['Accountant wants hashes and fees for last year, is there a report'],
    ],
    answers: [
      'You can export it: Settings, Statements, Export. Choose the dates, and you get a table with time, hash, amount and fee. Values in your currency are "about", by the average of the day; ask your tax office what they accept.',
      'It is under Settings, Statements, up to a year at a time. Each line has its hash, so your accountant can check it on chain.',
    ],
    exchanges: [
      ['excel shows garbage characters', 'Choose UTF-8 when Excel asks how to open it, and the names come out right.'],
    ],
    notes: ['Statement question.'],
  },
];
