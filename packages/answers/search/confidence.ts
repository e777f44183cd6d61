/** What a search saw of a question. */
export interface Evidence {
  readonly chinese: boolean;
  /** Score of the single best way of asking. */
  readonly best: number;
  /** By how much the first article leads before the second. */
  readonly lead: number;
  /** Share of the question's words, by weight, that stand in any article. */
  readonly known: number;
  /** How much the question sounds like those that articles answer, see `scope.ts`. */
  readonly scope: number;
}

/** In numbers: Chinese has no letter grams, so that its scores lie lower and have weights of their own. */
export function factorsOf({ chinese, best, lead, known, scope }: Evidence): number[] {
  const [zh, other] = chinese ? [1, 0] : [0, 1];
  return [
    zh,
    zh * best,
    zh * lead,
    zh * known,
    zh * scope,
    other,
    other * best,
    other * lead,
    other * known,
    other * scope,
  ];
}

/** A logistic curve over the factors, fitted by `evaluation/fit-confidence.ts` on the questions marked for tuning. */
const curve = [-3.75, 2.67, 4.23, 0.76, 3.15, -1.54, 0.56, 1.73, -0.28, 2.45];

/** From here on an answer counts as one: turns away one answerable question in ten of those for tuning, not more. */
export const answeredFrom = 0.31;

/** The chance, 0 to 1, that the answer is among the suggestions. */
export function confidenceOf(evidence: Evidence): number {
  const sum = factorsOf(evidence).reduce((total, factor, index) => total + factor * (curve[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
