import { expect, test } from 'vitest';
import type { ChainNode } from '../adapters/chain-node.ts';
import { askChain } from './ask-chain.ts';
import { createHealth } from './health.ts';

function clockAt(ms: number) {
  const clock = { at: ms, now: () => new Date(clock.at) };
  return clock;
}

/** A node that is none: it answers as the test says. */
function standIn(label: string, gather: ChainNode['gather'] = async () => ({ label, kind: 'refused' })) {
  const asked: string[] = [];
  const node: ChainNode = {
    label,
    gather(question) {
      asked.push(question.id);
      return gather(question);
    },
  };
  return { node, asked };
}

const question = { id: 'ab', remembered: null };

test('three are asked at once, and one in reserve for each that fails', async () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((label) => standIn(label));
  const health = createHealth(clockAt(0));
  const nodes = all.map(({ node }) => node);
  const { failures } = await askChain({ chain: 'bitcoin', nodes, health, patienceMs: 500 }, question);
  expect(failures.map(({ label }) => label).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('a node that never answers costs its patience, not more', async () => {
  const silent = standIn('silent', () => new Promise(() => {}));
  const health = createHealth(clockAt(0));
  const asking = { chain: 'bitcoin', nodes: [silent.node], health, patienceMs: 50 };
  expect((await askChain(asking, question)).failures).toEqual([{ label: 'silent', kind: 'timeout' }]);
});

test('a node that failed is left in peace, longer each time, and asked again when nobody else is there', async () => {
  const clock = clockAt(0);
  const health = createHealth(clock);
  health.failed('bitcoin a');
  expect(health.isResting('bitcoin a')).toBe(true);
  clock.at = 2_001;
  expect(health.isResting('bitcoin a')).toBe(false);
  health.failed('bitcoin a');
  clock.at = 5_000;
  expect(health.isResting('bitcoin a')).toBe(true);
  const only = standIn('a');
  await askChain({ chain: 'bitcoin', nodes: [only.node], health, patienceMs: 50 }, question);
  expect(only.asked).toEqual(['ab']);
  health.answered('bitcoin a');
  expect(health.isResting('bitcoin a')).toBe(false);
});
