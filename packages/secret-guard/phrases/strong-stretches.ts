import { Gap } from '../text/gaps-between.ts';

const MISS = -3;
/** A line gives its words when they are so many at least, or when it holds nothing else. */
const FEWEST = 3;

/**
 * Picks from each line the stretch of words that speaks most for a phrase: what is left when a phrase is given over several
 * lines or messages with talk between ("and the next four are …").
 *
 * @param weigh what a word of the list weighs; undefined for any other word
 * @returns the numbers of the words, in order
 */
export function strongStretches(gaps: Uint8Array, weigh: (word: number) => number | undefined): number[] {
  const taken: number[] = [];
  const count = gaps.length - 1;
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && gaps[end] !== Gap.line) end++;
    const [from, to] = strongest(first, end, weigh);
    if (to - from >= FEWEST || to - from === end - first) for (let word = from; word < to; word++) taken.push(word);
    first = end;
  }
  return taken;
}

function strongest(first: number, end: number, weigh: (word: number) => number | undefined): [number, number] {
  let best: [number, number] = [first, first];
  let most = 0;
  let sum = 0;
  let from = first;
  for (let word = first; word < end; word++) {
    sum += weigh(word) ?? MISS;
    if (sum <= 0) {
      sum = 0;
      from = word + 1;
    } else if (sum > most) {
      most = sum;
      best = [from, word + 1];
    }
  }
  return best;
}
