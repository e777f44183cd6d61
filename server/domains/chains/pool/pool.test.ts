import { setTimeout as wait } from 'node:timers/promises';
import type { EvmEvidence, Failure, Source } from '@gatehouse/tx-doctor';
import { expect, test } from 'vitest';
import type { ChainNode } from '../adapters/chain-node.ts';
import { askChain } from './ask-chain.ts';
import { createHealth } from './health.ts';

function clockAt(ms: number) {
  const clock = { at: ms, now: () => new Date(clock.at) };
  return clock;
}

type Behaviour = 'evidence' | 'deaf' | Failure['kind'];

/** A node as the pool sees it: it gives evidence, fails, is slow, or does not even hear when it is to stop. */
function standIn(
  label: string,
  behaviour: Behaviour = 'refused',
  { trust = 'own', afterMs = 0 }: { trust?: Source['trust']; afterMs?: number } = {},
) {
  const asked: AbortSignal[] = [];
  const evidence = { family: 'evm', chain: 'ethereum', source: { label, trust, at: 0 } } as EvmEvidence;
  const gather: ChainNode['gather'] = async ({ signal }) => {
    asked.push(signal);
    if (behaviour === 'deaf') return new Promise(() => {});
    try {
      await wait(afterMs, null, { signal });
    } catch {
      return { label, kind: 'timeout' };
    }
    return behaviour === 'evidence' ? { evidence, raw: null } : { label, kind: behaviour };
  };
  return { label, trust, asked, gather };
}

const question = { id: 'ab', remembered: null };

async function ask(nodes: readonly ChainNode[], patienceMs = 4_500, health = createHealth(clockAt(0))) {
  const start = performance.now();
  const { gathered, failures } = await askChain({ chain: 'ethereum', nodes, health, patienceMs }, question);
  const labels = gathered.map(({ evidence }) => evidence.source.label);
  return { labels, failures, took: performance.now() - start };
}

test('three are asked at once, own nodes first', async () => {
  const strangers = ['a', 'b', 'c'].map((label) => standIn(label, 'evidence', { trust: 'third-party' }));
  expect((await ask([...strangers, standIn('ours', 'evidence')])).labels).toEqual(['ours', 'a', 'b']);
});

test('for each that fails one in reserve is asked', async () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((label) => standIn(label));
  const { failures } = await ask(all);
  expect(failures.map(({ label }) => label).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('a node that never answers costs its patience, not more', async () => {
  const { failures, took } = await ask([standIn('deaf', 'deaf')], 50);
  expect(failures).toEqual([{ label: 'deaf', kind: 'timeout' }]);
  expect(took).toBeLessThan(1_000);
});

test('nobody waits long for the others once there is enough', async () => {
  const hung = standIn('hung', 'evidence', { afterMs: 60_000 });
  const { labels, took } = await ask([
    standIn('ours', 'evidence'),
    standIn('slow', 'evidence', { afterMs: 300 }),
    hung,
  ]);
  expect(labels).toEqual(['ours', 'slow']);
  expect(took).toBeLessThan(1_500);
  expect(hung.asked[0]?.aborted).toBe(true);
});

test('a fourth is asked when three are silent', async () => {
  const hung = ['a', 'b', 'c'].map((label) => standIn(label, 'evidence', { afterMs: 60_000 }));
  const { labels, took } = await ask([...hung, standIn('d', 'evidence')]);
  expect(labels).toEqual(['d']);
  expect(took).toBeLessThan(3_000);
});

test('nobody at all is an answer without evidence', async () => {
  expect(await ask([])).toMatchObject({ labels: [], failures: [] });
});

test('a node that failed is left in peace, longer each time, while others answer', async () => {
  const clock = clockAt(0);
  const health = createHealth(clock);
  const [bad, good] = [standIn('bad', 'unreachable'), standIn('good', 'evidence')];
  for (const at of [0, 1_000, 2_001, 5_000, 6_002]) {
    clock.at = at;
    const { failures, labels } = await ask([bad, good], 500, health);
    expect(failures).toEqual([{ label: 'bad', kind: 'unreachable' }]);
    expect(labels).toEqual(['good']);
  }
  expect(good.asked).toHaveLength(5);
  expect(bad.asked).toHaveLength(3);
});

test('a node that rests is asked when nobody else is there', async () => {
  const health = createHealth(clockAt(0));
  const only = standIn('only');
  await ask([only], 500, health);
  await ask([only], 500, health);
  expect(only.asked).toHaveLength(2);
  health.answered('ethereum only');
  expect(health.restsFrom('ethereum only')).toBeNull();
});
