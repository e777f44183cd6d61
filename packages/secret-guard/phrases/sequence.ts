import { Gap } from '../text/gaps-between.ts';
import type { PhraseList } from './lexicon.ts';

/** Words in the order in which a phrase may run through them, and running sums that make any window of them cheap to judge. */
export interface Sequence {
  /** Numbers of the words in the text. */
  readonly words: readonly number[];
  /** The gap before each of them, and after the last. */
  readonly gaps: readonly number[];
  /** Places in the list; -1 where a word is not of the list. */
  readonly places: readonly number[];
  /** Sums over the words before a position. */
  readonly weight: Float64Array;
  readonly misses: Uint32Array;
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
  const gaps: number[] = [];
  const places: number[] = [];
  const weight = new Float64Array(count + 1);
  const misses = new Uint32Array(count + 1);
  const gapCounts = Array.from({ length: Gap.edge + 1 }, () => new Uint32Array(count + 1));
  for (let at = 0; at < count; at++) {
    const word = words[at] ?? 0;
    const before = words[at - 1];
    const gap = (before === undefined || before === word - 1 ? gapsOfText[word] : Gap.line) ?? Gap.edge;
    const place = placeOf(word);
    let value = place < 0 ? MISS : (list.weights[place] ?? 0);
    if (place >= 0 && place === places[at - 1]) value = Math.max(value, REPEATED);
    gaps.push(gap);
    places.push(place);
    weight[at + 1] = (weight[at] ?? 0) + value;
    misses[at + 1] = (misses[at] ?? 0) + (place < 0 ? 1 : 0);
    gapCounts.forEach((counts, kind) => {
      counts[at + 1] = (counts[at] ?? 0) + (kind === gap ? 1 : 0);
    });
  }
  gaps.push(gapsOfText[(words[count - 1] ?? -1) + 1] ?? Gap.edge);
  return { words, gaps, places, weight, misses, gapCounts };
}
