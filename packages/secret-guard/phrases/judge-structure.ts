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
  const count = (gap: number): number => {
    const counts = sequence.gapCounts[gap];
    return (counts?.[start + length] ?? 0) - (counts?.[start + 1] ?? 0);
  };
  const [stops, marks, numbers, lines, joined] = [
    count(Gap.stop),
    count(Gap.mark),
    count(Gap.number),
    count(Gap.line),
    count(Gap.none),
  ];
  let score = 0;
  if (numbers >= REGULAR * inner) score += 3;
  else if (marks + stops >= REGULAR * inner) score += 2;
  else score -= 1.5 * stops + marks;
  if (lines >= REGULAR * inner) score += 2;
  if (han) score += judgeSpacing(sequence, start, length, joined);
  const sides = [sequence.gaps[start], sequence.gaps[start + length]];
  if (sides.every((gap) => gap !== Gap.space && gap !== Gap.none)) score += ALONE;
  return sides.reduce<number>((sum, gap) => sum + judgeSide(gap, han), score);
}

function judgeSide(gap: number | undefined, han: boolean): number {
  if (gap === Gap.edge || gap === Gap.line) return 1.5;
  if (gap === Gap.stop || gap === Gap.mark || gap === Gap.number) return 1;
  return han && gap === Gap.space ? 1 : -0.5;
}

/** What marks can say for a phrase at most. */
export function mostOfStructure(length: number, han: boolean): number {
  return 3 + 2 + 3 + ALONE + (han ? APART * length : 0);
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
