import { Gap } from '../text/gaps-between.ts';
import type { Sequence } from './sequence.ts';

const REGULAR = 0.6;
/** Nobody writes prose with a space after every character. */
const APART = 1;
/** No word beside it: so many words of a list and not one more. */
const ALONE = 1.5;

/**
 * What the marks around and between the words of a window say for a phrase, in nats: lists are numbered, or parted by
 * the same mark throughout, and stand apart; prose has its commas and stops here and there.
 */
export function judgeStructure(sequence: Sequence, start: number, length: number, han: boolean): number {
  const inner = length - 1;
  const stops = countOf(sequence, Gap.stop, start, length);
  const marks = countOf(sequence, Gap.mark, start, length);
  let score = 0;
  if (countOf(sequence, Gap.number, start, length) >= REGULAR * inner) score += 3;
  else if (marks + stops >= REGULAR * inner) score += 2;
  else score -= 1.5 * stops + marks;
  if (countOf(sequence, Gap.line, start, length) >= REGULAR * inner) score += 2;
  if (han) score += judgeSpacing(sequence, start, length, countOf(sequence, Gap.none, start, length));
  const before = sequence.gaps[start];
  const after = sequence.gaps[start + length];
  if (!isBeside(before) && !isBeside(after)) score += ALONE;
  return score + judgeSide(before, han) + judgeSide(after, han);
}

/** Gaps of a kind between the words of a window. Called for each of thousands of windows: nothing is allocated. */
function countOf({ gapCounts }: Sequence, gap: number, start: number, length: number): number {
  const counts = gapCounts[gap];
  return (counts?.[start + length] ?? 0) - (counts?.[start + 1] ?? 0);
}

const isBeside = (gap: number | undefined) => gap === Gap.space || gap === Gap.none;

function judgeSide(gap: number | undefined, han: boolean): number {
  if (gap === Gap.edge || gap === Gap.line) return 1.5;
  if (gap === Gap.stop || gap === Gap.mark || gap === Gap.number) return 1;
  return han && gap === Gap.space ? 1 : -0.5;
}

/** The most that `judgeStructure` can say for a window: cheap, and enough to pass over nearly all of a page of talk. */
export function mostOfStructure(sequence: Sequence, start: number, length: number, han: boolean): number {
  const joined = countOf(sequence, Gap.none, start, length);
  const plain = joined + countOf(sequence, Gap.space, start, length);
  const marked = plain > (1 - REGULAR) * (length - 1) ? 0 : 3 + 2;
  const apart = han ? (joined === 0 ? APART * length : 1) : 0;
  return marked + apart + 3 + ALONE;
}

/** Chinese characters of a phrase stand one by one, all together, or in groups of one size. */
function judgeSpacing(sequence: Sequence, start: number, length: number, joined: number): number {
  if (joined === 0) return APART * length;
  if (joined === length - 1) return 0;
  const sizes: number[] = [];
  let size = 1;
  for (let at = start + 1; at <= start + length; at++) {
    if (at < start + length && sequence.gaps[at] === Gap.none) size++;
    else {
      sizes.push(size);
      size = 1;
    }
  }
  return sizes.every((each) => each === sizes[0]) ? 1 : -4;
}
