import { expect, test } from 'vitest';
import { createAnswerIndex } from '../search/answer-index.ts';
import { measureSearch } from '../search/measure-search.ts';
import { readQuestions } from './questions.ts';
import { starterAnswerables } from './starter-answerables.ts';

const index = createAnswerIndex(starterAnswerables());
const heldBack = readQuestions().filter(({ split }) => split === 'held-back');

test('of questions that nothing was fitted on, nine in ten find their article among five, in each language', () => {
  for (const languages of [['en'], ['zh', 'mixed']]) {
    const figures = measureSearch(
      index,
      heldBack.filter(({ lang }) => languages.includes(lang)),
    );
    expect(figures.queries).toBeGreaterThan(60);
    expect(figures.recall5, languages.join()).toBeGreaterThanOrEqual(0.92);
  }
});

test('most questions without an article are called so, and few others', () => {
  const { abstention, wrongAbstention } = measureSearch(index, heldBack);
  expect(abstention).toBeGreaterThanOrEqual(0.63);
  expect(wrongAbstention).toBeLessThanOrEqual(0.1);
});
