import { expect, test } from 'vitest';
import { diagnose } from '../diagnose/diagnose.ts';
import { en } from '../words/en.ts';
import { explain } from '../words/explain.ts';
import { zhCN } from '../words/zh-cn.ts';
import { evmScenarios } from './evm-scenarios.ts';
import { otherScenarios } from './other-scenarios.ts';
import { createRandom } from './random.ts';
import type { Scenario } from './scenario.ts';
import { utxoScenarios } from './utxo-scenarios.ts';

const kinds = [...utxoScenarios, ...evmScenarios, ...otherScenarios];
const ROUNDS = 40;

function scenarios(seed: number): Scenario[] {
  const random = createRandom(seed);
  return Array.from({ length: ROUNDS }, () => kinds.map((make) => make(random))).flat();
}

test(`${kinds.length * ROUNDS} randomised scenarios: no wrong diagnosis, hardly any that is open`, () => {
  const wrong: string[] = [];
  let open = 0;
  let certain = 0;
  const all = scenarios(20_261_127);
  for (const { truth, question } of all) {
    const found = diagnose(question);
    if (found.confidence === 'certain') certain += 1;
    if (found.cause === truth) continue;
    if (found.confidence === 'unknown') open += 1;
    else wrong.push(`${truth} called ${found.cause} (${found.confidence})`);
  }
  expect(wrong).toEqual([]);
  expect(open / all.length).toBeLessThanOrEqual(0.05);
  expect(certain / all.length).toBeGreaterThan(0.5);
});

test('every diagnosis can be said in both languages, with nothing left to fill in', () => {
  for (const { question } of scenarios(7)) {
    const found = diagnose(question);
    for (const words of [en, zhCN]) {
      const said = JSON.stringify(explain(found, words));
      expect(said, found.cause).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  }
});

test('a liar beside an honest node never makes a wrong diagnosis certain', () => {
  const random = createRandom(99);
  for (const scenario of scenarios(3)) {
    const lie = kinds[random.between(0, kinds.length - 1)]?.(random).question.answers[0]?.evidences[0];
    const [answers] = scenario.question.answers;
    if (lie === undefined || answers === undefined || lie.family !== answers.evidences[0]?.family) continue;
    const source = { label: 'liar', trust: 'third-party', at: 0 } as const;
    const lying = { ...lie, id: scenario.question.id, chain: answers.chain, source };
    const [other, ...rest] = answers.evidences;
    if (other === undefined) continue;
    const question = {
      ...scenario.question,
      answers: [{ ...answers, evidences: [lying, other, ...rest] }, ...scenario.question.answers.slice(1)],
    };
    const found = diagnose(question);
    if (found.cause !== scenario.truth)
      expect(found.confidence, `${scenario.truth} / ${found.cause}`).not.toBe('certain');
  }
});

test('a single stranger is never enough to be certain', () => {
  for (const { question } of scenarios(5)) {
    const answers = question.answers.map((answer) => ({
      ...answer,
      evidences: answer.evidences
        .slice(0, 1)
        .map((e) => ({ ...e, source: { ...e.source, trust: 'third-party' as const } })),
    }));
    expect(diagnose({ ...question, answers }).confidence).not.toBe('certain');
  }
});

test('nobody answered: it is said so, and nothing about the money', () => {
  for (const { question } of scenarios(11).slice(0, 60)) {
    const answers = question.answers.map(({ chain }) => ({ chain, evidences: [], failures: [] }));
    expect(diagnose({ ...question, answers })).toMatchObject({ cause: 'nodes-unavailable', state: 'unknown' });
  }
});
