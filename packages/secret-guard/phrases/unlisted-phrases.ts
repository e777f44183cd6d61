import { Gap } from '../text/gaps-between.ts';
import type { Words } from '../text/words-of.ts';
import { isFunctionWord } from './function-words.ts';

const LENGTHS: ReadonlySet<number> = new Set([12, 15, 18, 21, 24]);
const WORD = /^[a-zığøæßа-яёіїєґ]{4,8}$/;
const MOST_ENGLISH = 1;

/** A stretch of words, first and last included. */
export interface Stretch {
  readonly firstWord: number;
  readonly lastWord: number;
}

/**
 * Phrases of languages whose list is not here (Russian, Turkish, …): a message or a line of exactly so many words, all
 * short, none of them English or a word that holds prose together, parted by one thing only.
 */
export function findUnlistedPhrases(words: Words, gaps: Uint8Array, isEnglish: (word: string) => boolean): Stretch[] {
  const count = words.text.length;
  const looksLikeOne = (first: number, end: number): boolean => {
    if (!LENGTHS.has(end - first)) return false;
    const part = words.text.slice(first, end);
    if (part.some((word) => !WORD.test(word) || isFunctionWord(word))) return false;
    const kinds = new Set(gaps.slice(first + 1, end));
    return kinds.size === 1 && !kinds.has(Gap.stop) && part.filter(isEnglish).length <= MOST_ENGLISH;
  };
  const found: Stretch[] = [];
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && gaps[end] !== Gap.line) end++;
    if (looksLikeOne(first, end)) found.push({ firstWord: first, lastWord: end - 1 });
    first = end;
  }
  if (found.length === 0 && looksLikeOne(0, count)) found.push({ firstWord: 0, lastWord: count - 1 });
  return found;
}
