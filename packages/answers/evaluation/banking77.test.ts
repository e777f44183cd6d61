import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { measureTopics } from '../triage/measure-topics.ts';
import { type LabelledText, trainTopicClassifier } from '../triage/topic-classifier.ts';
import { seededChance, withTypos } from '../triage/typos.ts';

/** Public data are no part of the project: where they lie beside it, they are measured on. */
const file = join(import.meta.dirname, '../../../../shared/data/banking77/train.csv');
const name = '77 topics of a bank, on a fifth that was held back: as written, and with typos';

test(name, { timeout: 120_000 }, ({ skip }) => {
  if (!existsSync(file)) skip('the public questions are not there');
  const rows: { text: string; category: string }[] = parse(readFileSync(file), { columns: true });
  const labelled: LabelledText[] = rows.map(({ text, category }) => ({ text, topic: category }));
  const classifier = trainTopicClassifier(labelled.filter((_, index) => index % 5 !== 0));
  const heldBack = labelled.filter((_, index) => index % 5 === 0);
  const chance = seededChance(2026);
  const misspelt = heldBack.map(({ text, topic }) => ({ text: withTypos(text, chance), topic }));
  expect(heldBack).toHaveLength(2_001);
  expect(measureTopics(classifier, heldBack).accuracy).toBeGreaterThanOrEqual(0.9);
  expect(measureTopics(classifier, misspelt).accuracy).toBeGreaterThanOrEqual(0.875);
});
