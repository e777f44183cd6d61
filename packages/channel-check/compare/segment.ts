import { addedWords } from '../data/added-words.ts';

const LONGEST = 16;
/** Names made of nothing but words would be cut in too many ways. */
const MOST = 10;

function isAdded(text: string): boolean {
  return addedWords.has(text) || /^\d+$/.test(text);
}

/** How far words and numbers reach from the start of `text`: every position at which one of them ends, 0 included. */
function reach(text: string, slice: (from: number, to: number) => string): readonly number[] {
  const reached = [0];
  for (const from of reached) {
    if (reached.length > MOST) break;
    for (let to = from + 1; to <= text.length && to - from <= LONGEST; to++)
      if (!reached.includes(to) && isAdded(slice(from, to))) reached.push(to);
  }
  return reached;
}

/**
 * What is left of a name when added words and numbers are taken from its ends, in every possible way; the name itself
 * comes first.
 *
 * @example coresOf('mybitpieapp') // ['mybitpieapp', 'mybitpie', 'bitpieapp', 'bitpie']
 */
export function coresOf(text: string): { readonly core: string; readonly start: number }[] {
  const starts = reach(text, (from, to) => text.slice(from, to));
  const ends = reach(text, (from, to) => text.slice(text.length - to, text.length - from));
  return starts.flatMap((start) =>
    ends
      .filter((end) => text.length - end - start >= 2)
      .map((end) => ({ core: text.slice(start, text.length - end), start })),
  );
}

/** The added words that make up all of `text`, or null when something else is in it. An empty text has none. */
export function wordsIn(text: string): readonly string[] | null {
  const ways: (readonly string[] | undefined)[] = [[]];
  for (let from = 0; from < text.length; from++) {
    const before = ways[from];
    if (before === undefined) continue;
    for (let to = Math.min(text.length, from + LONGEST); to > from; to--) {
      const word = text.slice(from, to);
      if (ways[to] === undefined && isAdded(word)) ways[to] = [...before, word];
    }
  }
  return ways[text.length] ?? null;
}
