import type { Letter } from './letters.ts';

/** By the number of letters; the last one holds for all longer names. */
const LIMITS = [0, 0, 0.3, 0.9, 1, 1.4, 2, 2, 2.2, 2.4];
/** The same for names that are words: many other words are close to them. */
const LIMITS_OF_WORDS = [0, 0, 0.3, 0.75, 0.95, 1.2, 1.45, 1.8, 2, 2.2];

/**
 * How far a name may be from one of these letters (see `weighReplaced`) and still be mistaken for it. Short names are
 * close to too many others: of three letters only one more, or one that looks, sounds or types nearly the same, counts. A Chinese character says
 * as much as two letters.
 */
export function limitFor(letters: readonly Letter[], isWord = false): number {
  const weight = letters.reduce((sum, { plain }) => sum + (/\p{Script=Han}/u.test(plain) ? 2 : 1), 0);
  const limit = (isWord ? LIMITS_OF_WORDS : LIMITS)[Math.min(weight, LIMITS.length - 1)] ?? 0;
  // Of two or three characters one is half the name: only one that is spoken alike may stand there.
  return letters.length < weight && letters.length < 4 ? Math.min(limit, 0.6) : limit;
}

/** How many letters may visibly differ: two, three in a name of nine letters and more. */
export const mostVisible = (letters: readonly Letter[]) => (letters.length < 9 ? 2 : 3);
