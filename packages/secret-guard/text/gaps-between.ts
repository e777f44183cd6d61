import type { Words } from './words-of.ts';

/** What stands before a word. A gap with digits numbers a list, whatever else is in it. */
export const Gap = { none: 0, space: 1, line: 2, number: 3, mark: 4, stop: 5, edge: 6 } as const;

function gapOf(between: string): number {
  if (between === ' ') return Gap.space;
  if (between === '') return Gap.none;
  if (/\d/.test(between)) return Gap.number;
  if (between.includes('\n')) return Gap.line;
  if (/[.!?;:。]/.test(between)) return Gap.stop;
  return /\S/.test(between) ? Gap.mark : Gap.space;
}

/** The gap before each word, and after the last one; the text begins and ends with an edge. */
export function gapsBetween(lower: string, words: Words): Uint8Array {
  const gaps = new Uint8Array(words.text.length + 1);
  gaps[0] = Gap.edge;
  for (let at = 1; at < words.text.length; at++) gaps[at] = gapOf(lower.slice(words.end[at - 1], words.start[at]));
  gaps[words.text.length] = Gap.edge;
  return gaps;
}
