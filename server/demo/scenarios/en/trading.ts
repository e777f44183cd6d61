import type { Scenario } from '../../scenario.ts';

export const trading: readonly Scenario[] = [
  {
    subjects: ['Got less than quoted', 'Slippage'],
    voices: [
      ['swap gave me less than it said. quote was {usdt}', '{ethHash}'],
      ['what even is slippage and why did it eat my money'],
      ['quoted one price, filled at another. explain pls'],
    ],
    answers: [
      'The swap went through and what you received matches the chain. The gap is slippage: the price moved between your tap and the block, and you had allowed up to 1 %. A lower limit gets you closer to the quote, and more swaps that fail when it moves quickly.',
      'It filled within the limit you set. A quote is the price at that moment, and the fill is the price in the block. "Minimum received" on the confirm page is the figure to look at.',
    ],
    exchanges: [
      [
        'so what should I set it to',
        'For the large coins 0.5 % is usually enough. For small ones I cannot name a number; if minimum received is too low for you, do not confirm.',
      ],
    ],
    notes: ['Within slippage, nothing wrong.'],
  },
  {
    subjects: ['Liquidated', 'Wrong liquidation price'],
    voices: [
      ['got liquidated at {leverage}x, no other exchange hit that price'],
      ['{leverage}x long wiped at {clock}. you guys wick hunting?'],
      ['Position closed by itself and {usdt} usdt is gone, how is that legal'],
    ],
    answers: [
      'The position was liquidated at {clock} and is settled. At {leverage}x a small move against you reaches the liquidation price. It is judged by the mark price, the middle of several markets, and you can see every value of it in the order details and compare.',
      'It is settled and cannot be undone. Liquidation follows the mark price and not the last trade on our chart, so it can differ from what another chart shows. The record for that minute is in the order details.',
    ],
    exchanges: [
      [
        'I want this looked at properly',
        'You can. I have opened a complaint for you; a colleague who has not been part of this checks the price record, and you get the result and the reasons in writing.',
      ],
    ],
    notes: ['Mark price checked against three sources.', 'Angry, and understandably so.'],
  },
  {
    subjects: ['Stop loss did not work', 'Stop filled too low'],
    voices: [
      ['stop loss didnt trigger and I lost {usdt} usdt'],
      ['my stop filled way under what I set'],
      ['whats the point of a stop if it sells lower anyway'],
    ],
    answers: [
      'The stop did trigger, at {clock}, and filled below it. Once triggered it sells at the market, and that minute the price jumped without buyers in between. A stop-limit fixes the price, at the risk of not being filled at all.',
      'It worked as a trigger: the position is closed. The trigger is not the price you get, and in a fast minute the two are far apart. Both times are in the order details.',
    ],
    exchanges: [
      [
        'which one should I use',
        'Neither is better. A market stop gets you out, a limit stop holds your price. Some people split it in two.',
      ],
    ],
    notes: ['Trigger and fill times checked.'],
  },
];
