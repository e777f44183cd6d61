import { createAnswerIndex } from '../search/answer-index.ts';
import { factorsOf } from '../search/confidence.ts';
import { readQuestions } from './questions.ts';
import { starterAnswerables } from './starter-answerables.ts';

/**
 * Prints the weights of `search/confidence.ts`: logistic regression with a little ridge on the questions marked for tuning, and
 * the threshold that turns away one answerable question in ten. Run it by hand when articles or scores have changed.
 */
const index = createAnswerIndex(starterAnswerables());
const cases = readQuestions()
  .filter(({ split }) => split === 'tuning')
  .map(({ text, slug }) => ({
    factors: factorsOf(index.evidence(text)),
    answered: slug !== null && index.answer(text).suggestions.some((each) => each.slug === slug) ? 1 : 0,
    answerable: slug !== null,
  }));
const unanswered = cases.filter(({ answered }) => answered === 0).length;
const weightOf = (answered: number) => (answered === 1 ? 1 : (cases.length - unanswered) / unanswered);

const weights = Array.from({ length: cases[0]?.factors.length ?? 0 }, () => 0);
const chance = (factors: readonly number[]) =>
  1 / (1 + Math.exp(-factors.reduce((sum, factor, at) => sum + factor * (weights[at] ?? 0), 0)));
for (let round = 0; round < 40_000; round++) {
  const slopes = weights.map((weight) => weight * 0.1);
  for (const { factors, answered } of cases) {
    const error = (chance(factors) - answered) * weightOf(answered);
    factors.forEach((factor, at) => {
      slopes[at] = (slopes[at] ?? 0) + error * factor;
    });
  }
  slopes.forEach((slope, at) => {
    weights[at] = (weights[at] ?? 0) - 0.01 * slope;
  });
}
const answerable = cases.filter((each) => each.answerable).map(({ factors }) => chance(factors));
const threshold = answerable.sort((a, b) => a - b)[Math.floor(answerable.length * 0.1)];
process.stdout.write(
  `${JSON.stringify({ weights: weights.map((weight) => Math.round(weight * 100) / 100), threshold })}\n`,
);
