import type { Trick } from '../verdict.ts';
import { isBitFlip } from './bit-flip.ts';
import { areNeighbours } from './keyboard.ts';
import { areAlike, areTwins } from './shapes.ts';
import { areVowels, soundAlike } from './sounds.ts';

/** What a change of one letter costs: 0 nobody sees it, 1 an unrelated letter. */
export interface Weight {
  readonly cost: number;
  readonly trick: Trick;
}

function judge(shown: string, expected: string): Weight {
  if (areTwins(shown, expected)) return { cost: 0.2, trick: 'same-shape' };
  if (areAlike(shown, expected)) return { cost: 0.5, trick: 'same-shape' };
  if (areVowels(shown, expected)) return { cost: 0.5, trick: 'vowel' };
  if (soundAlike(shown, expected)) return { cost: 0.6, trick: 'same-sound' };
  if (areNeighbours(shown, expected)) return { cost: 0.7, trick: 'keyboard-neighbour' };
  if (isBitFlip(shown, expected)) return { cost: 0.7, trick: 'bit-flip' };
  return { cost: 1, trick: 'other' };
}

const table: Weight[] = [];

/** The cost of reading `shown` as `expected`, both plain letters. */
export function weighReplaced(shown: string, expected: string): Weight {
  const [one, other] = [shown.charCodeAt(0), expected.charCodeAt(0)];
  if (one > 0x7f || other > 0x7f) return judge(shown, expected);
  // Every check asks for hundreds of these.
  const index = one * 0x80 + other;
  const known = table[index];
  if (known !== undefined) return known;
  const weight = judge(shown, expected);
  table[index] = weight;
  return weight;
}

const DOUBLED: Weight = { cost: 0.4, trick: 'doubled' };
const VOWEL: Weight = { cost: 0.7, trick: 'vowel' };
const OTHER: Weight = { cost: 0.9, trick: 'other' };

/** The cost of one letter too many or too few, `left` and `right` being the letters beside it. */
export function weighAddedOrMissing(letter: string, left: string | undefined, right: string | undefined): Weight {
  if (letter === left || letter === right) return DOUBLED;
  return areVowels(letter, letter) ? VOWEL : OTHER;
}

/** The cost of two letters that changed places. */
export const SWAPPED: Weight = { cost: 0.6, trick: 'other' };

/** The cost of two letters that look like one, or one like two. */
export const PAIR: Weight = { cost: 0.2, trick: 'same-shape' };
