import { Gap } from '../text/gaps-between.ts';
import type { PhraseList } from './lexicon.ts';

/** Words in the order in which a phrase may run through them, and running sums that make any window of them cheap to judge. */
export interface Sequence {
  /** Numbers of the words in the text. */
  readonly words: readonly number[];
  /** The gap before each of them, and after the last. */
  readonly gaps: Uint8Array;
  /** Places in the list; -1 where a word is not of the list. */
  readonly places: Int16Array;
  /** Sums over the words before a position. */
  readonly weight: Float64Array;
  readonly misses: Uint32Array;
  /** How many words of the text were left out before those before a position. */
  readonly skipped: Uint32Array;
  /** For each kind of gap, how many there are before the words before a position. */
  readonly gapCounts: readonly Uint32Array[];
}

/** What a word of no list costs: a slip of the hand is possible, though rare. */
const MISS = -2;
/** The same word twice in a row is not prose, however common it is. */
const REPEATED = 1;

/** @param words numbers of the words to take; where some are left out, the gap counts as a line */
export function createSequence(
  list: PhraseList,
  words: readonly number[],
  placeOf: (word: number) => number,
  gapsOfText: Uint8Array,
): Sequence {
  const count = words.length;
  const gaps = new Uint8Array(count + 1);
  const places = new Int16Array(count);
  const weight = new Float64Array(count + 1);
  const misses = new Uint32Array(count + 1);
  const skipped = new Uint32Array(count + 1);
  for (let at = 0; at < count; at++) {
    const word = words[at] ?? 0;
    const left = at === 0 ? 0 : word - 1 - (words[at - 1] ?? 0);
    const place = placeOf(word);
    let value = place < 0 ? MISS : (list.weights[place] ?? 0);
    if (place >= 0 && at > 0 && place === places[at - 1]) value = Math.max(value, REPEATED);
    gaps[at] = left === 0 ? (gapsOfText[word] ?? Gap.edge) : Gap.line;
    places[at] = place;
    weight[at + 1] = (weight[at] ?? 0) + value;
    skipped[at + 1] = (skipped[at] ?? 0) + left;
    misses[at + 1] = (misses[at] ?? 0) + (place < 0 ? 1 : 0);
  }
  gaps[count] = gapsOfText[(words[count - 1] ?? -1) + 1] ?? Gap.edge;
  return { words, gaps, places, weight, misses, skipped, gapCounts: gapSums(gaps) };
}

function gapSums(gaps: Uint8Array): Uint32Array[] {
  return Array.from({ length: Gap.edge + 1 }, (_, kind) => {
    const counts = new Uint32Array(gaps.length);
    for (let at = 1; at < gaps.length; at++) counts[at] = (counts[at - 1] ?? 0) + (gaps[at - 1] === kind ? 1 : 0);
    return counts;
  });
}
