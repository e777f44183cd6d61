import { Gap } from '../text/gaps-between.ts';

const MISS = -3;
/** A line gives its words when they are so many at least, or when it holds nothing else. */
const FEWEST = 3;
/** Sizes of the parts in which people hand out a phrase. */
const PARTS = [2, 3, 4, 6, 8];

/** Numbers of words: the first of them, and the one after the last. */
type Stretch = readonly [from: number, to: number];

/**
 * Ways in which a phrase may run through several lines or messages with talk between ("and the next four are …"): the
 * words of each line that speak most for a phrase; the words of the list around them, common ones too; the last so many of
 * those, where talk before them is made of words of the list as well ("then harvest space only push").
 *
 * @param weigh what a word of the list weighs; undefined for any other word
 * @returns for each way the numbers of the words, in order
 */
export function strongStretches(gaps: Uint8Array, weigh: (word: number) => number | undefined): number[][] {
  const lines = linesOf(gaps).flatMap(
    (line): { readonly best: Stretch; readonly run: Stretch; readonly all: boolean }[] => {
      const best = strongest(line, weigh);
      if (best[0] === best[1]) return [];
      const run = runAround(best, line, weigh);
      return [{ best, run, all: run[0] === line[0] && run[1] === line[1] }];
    },
  );
  const enough = (from: number, to: number, all: boolean) => all || to - from >= FEWEST;
  const ways = [
    lines.filter(({ best: [from, to], all }) => enough(from, to, all)).map(({ best }) => best),
    lines.filter(({ run: [from, to], all }) => enough(from, to, all)).map(({ run }) => run),
    ...PARTS.map((size) =>
      lines.filter(({ run: [from, to] }) => to - from >= size).map(({ run: [, to] }): Stretch => [to - size, to]),
    ),
  ];
  return ways.map((stretches) =>
    stretches.flatMap(([from, to]) => Array.from({ length: to - from }, (_, n) => from + n)),
  );
}

function linesOf(gaps: Uint8Array): Stretch[] {
  const count = gaps.length - 1;
  const lines: Stretch[] = [];
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && gaps[end] !== Gap.line) end++;
    lines.push([first, end]);
    first = end;
  }
  return lines;
}

function strongest([first, end]: Stretch, weigh: (word: number) => number | undefined): Stretch {
  let best: Stretch = [first, first];
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

function runAround([from, to]: Stretch, [first, end]: Stretch, weigh: (word: number) => number | undefined): Stretch {
  let start = from;
  let stop = to;
  while (start > first && weigh(start - 1) !== undefined) start--;
  while (stop < end && weigh(stop) !== undefined) stop++;
  return [start, stop];
}
