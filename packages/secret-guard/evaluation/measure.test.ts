import { beforeAll, describe, expect, test } from 'vitest';
import { createSecretGuard } from '../index.ts';
import { ingredients } from '../tools/ingredients.ts';
import { bip39Vectors, publicQuestions } from '../tools/public-data.ts';
import { falseAlarms, measureRecall } from './measure.ts';
import { labelledSets } from './sets.ts';

const guard = createSecretGuard();
beforeAll(() => guard.load());

/** A quarter of what `tools/evaluate.ts` measures. */
const COUNT = 100;

describe.each(labelledSets(ingredients, COUNT))('the set for $name', ({ cases, ordinary }) => {
  const recalls = () => measureRecall(guard, cases);

  test('keys and phrases whose form proves them are found in 99 of 100 cases, all secrets in 95', () => {
    const measured = recalls();
    const stated = new Set(['password', 'one-time-code', 'api-secret']);
    const sum = (list: typeof measured) => list.reduce((total, { found }) => total + found, 0);
    const proved = measured.filter(({ kind }) => !stated.has(kind));
    const provedCases = proved.reduce((total, each) => total + each.cases, 0);
    expect(sum(proved) / provedCases).toBeGreaterThanOrEqual(0.99);
    expect(sum(measured) / cases.length).toBeGreaterThanOrEqual(0.95);
    for (const { kind, found, cases: of } of measured) expect(found / of, kind).toBeGreaterThanOrEqual(0.95);
  });

  test('at most one ordinary message in two hundred is held back', () => {
    expect(ordinary.length).toBeGreaterThan(1_000);
    const alarms = falseAlarms(guard, ordinary);
    expect(alarms.length / ordinary.length, alarms.join('\n')).toBeLessThanOrEqual(0.005);
  });
});

const vectors = bip39Vectors();
test.skipIf(vectors === undefined)('every published BIP-39 vector is found, in every language', () => {
  for (const [language, phrases] of Object.entries(vectors ?? {})) {
    const missed = phrases.filter((phrase) => !guard.scan(phrase).some(({ kind }) => kind === 'bip39'));
    expect(missed, language).toEqual([]);
  }
});

test('questions to banks and assistants, none of which holds a secret, raise hardly an alarm', ({ skip }) => {
  const sets = publicQuestions();
  if (sets.length === 0) skip('the public questions are not there');
  for (const { name, messages } of sets)
    expect(falseAlarms(guard, messages).length / messages.length, name).toBeLessThanOrEqual(0.001);
});
