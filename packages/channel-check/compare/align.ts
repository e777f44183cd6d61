import type { LetterReason } from '../verdict.ts';
import type { Letter } from './letters.ts';
import { pairLooksLike } from './shapes.ts';
import { PAIR, SWAPPED, type Weight, weighAddedOrMissing, weighReplaced } from './weigh-edit.ts';

/** How one name becomes another. */
export interface Alignment {
  /** The sum of the weights of all edits. */
  readonly cost: number;
  /** How many of the edits can be seen at all: neither `rn` for `m` nor `0` for `o` counts. */
  readonly visible: number;
  readonly edits: readonly LetterReason[];
}

/** One step of an alignment: how many letters it takes of what is shown, and how many of what is expected. */
interface Step {
  readonly edit: LetterReason['edit'] | 'same';
  readonly shown: 0 | 1 | 2;
  readonly expected: 0 | 1 | 2;
}

const SAME: Step = { edit: 'same', shown: 1, expected: 1 };
const REPLACED: Step = { edit: 'replaced', shown: 1, expected: 1 };
const ADDED: Step = { edit: 'added', shown: 1, expected: 0 };
const MISSING: Step = { edit: 'missing', shown: 0, expected: 1 };
const TURNED: Step = { edit: 'swapped', shown: 2, expected: 2 };
const TWO_FOR_ONE: Step = { edit: 'replaced', shown: 2, expected: 1 };
const ONE_FOR_TWO: Step = { edit: 'replaced', shown: 1, expected: 2 };

const FREE: Weight = { cost: 0, trick: 'other' };
const NEVER: Weight = { cost: Number.POSITIVE_INFINITY, trick: 'other' };

type Letters = readonly Letter[];

/** What `step` costs when it ends behind `i` shown and `j` expected letters. */
function weigh(step: Step, shown: Letters, expected: Letters, i: number, j: number): Weight {
  if (i < step.shown || j < step.expected) return NEVER;
  const [s = '', e = ''] = [shown[i - 1]?.plain, expected[j - 1]?.plain];
  switch (step) {
    case SAME:
      return s === e ? FREE : NEVER;
    case REPLACED:
      return s === e ? NEVER : weighReplaced(s, e);
    case ADDED:
      return weighAddedOrMissing(s, shown[i - 2]?.plain, shown[i]?.plain);
    case MISSING:
      return weighAddedOrMissing(e, expected[j - 2]?.plain, expected[j]?.plain);
    case TURNED:
      return s !== e && s === expected[j - 2]?.plain && e === shown[i - 2]?.plain ? SWAPPED : NEVER;
    case TWO_FOR_ONE:
      return pairLooksLike(`${shown[i - 2]?.plain}${s}`, e) ? PAIR : NEVER;
    default:
      return pairLooksLike(`${expected[j - 2]?.plain}${e}`, s) ? PAIR : NEVER;
  }
}

const STEPS = [SAME, REPLACED, ADDED, MISSING, TURNED, TWO_FOR_ONE, ONE_FOR_TWO];

const textOf = (letters: Letters, from: number, to: number) => {
  let text = '';
  for (let at = from; at < to; at++) text += letters[at]?.shown ?? '';
  return text;
};

function traceBack(shown: Letters, expected: Letters, chosen: readonly Step[]): Omit<Alignment, 'cost'> {
  const of = textOf(shown, 0, shown.length);
  const edits: LetterReason[] = [];
  let visible = 0;
  let [i, j] = [shown.length, expected.length];
  while (i > 0 || j > 0) {
    const step = chosen[i * (expected.length + 1) + j];
    if (step === undefined) break;
    const { trick, cost } = weigh(step, shown, expected, i, j);
    if (cost > PAIR.cost) visible++;
    const disguise = step === SAME ? shown[i - 1]?.trick : trick;
    const [from, fromExpected] = [i - step.shown, j - step.expected];
    if (disguise) {
      edits.push({
        code: 'letter',
        edit: step.edit === 'same' ? 'replaced' : step.edit,
        position: from + 1,
        shown: textOf(shown, from, i),
        expected: textOf(expected, fromExpected, j),
        trick: disguise,
        of,
      });
    }
    [i, j] = [from, fromExpected];
  }
  return { edits: edits.reverse(), visible };
}

/** Costs and steps of the cells so far, row after row. */
interface Table {
  readonly costs: number[];
  readonly chosen: Step[];
}

/** Fills the row behind `i` shown letters and gives the least cost in it. */
function fillRow({ costs, chosen }: Table, shown: Letters, expected: Letters, i: number): number {
  const width = expected.length + 1;
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < width; j++) {
    const cell = i * width + j;
    let best = cell === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (const step of STEPS) {
      const weight = weigh(step, shown, expected, i, j).cost;
      if (weight >= best) continue;
      const cost = (costs[cell - step.shown * width - step.expected] ?? 0) + weight;
      if (cost >= best) continue;
      best = cost;
      chosen[cell] = step;
    }
    costs.push(best);
    if (best < least) least = best;
  }
  return least;
}

/**
 * Optimal string alignment (Damerau–Levenshtein without overlapping swaps) with weighted edits and with pairs of
 * letters that look like one. Letters that only look different (accents, confusable shapes) cost nothing and are
 * listed.
 *
 * @param limit dearer alignments give null
 */
export function align(shown: Letters, expected: Letters, limit: number): Alignment | null {
  const table: Table = { costs: [], chosen: [] };
  let rowsAbove = 0;
  for (let i = 0; i <= shown.length; i++) {
    // A step takes two letters at most: behind two rows above the limit nothing comes back below it.
    rowsAbove = fillRow(table, shown, expected, i) > limit ? rowsAbove + 1 : 0;
    if (rowsAbove === 2) return null;
  }
  const cost = table.costs.at(-1) ?? Number.POSITIVE_INFINITY;
  // Sums of tenths are not exact.
  return cost > limit + 1e-9 ? null : { cost, ...traceBack(shown, expected, table.chosen) };
}
