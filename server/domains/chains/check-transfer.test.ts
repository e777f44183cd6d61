import { expect, test } from 'vitest';
import { systemClock } from '../../platform/clock.ts';
import { createSecrets } from '../help/index.ts';
import { checkTransfer } from './check-transfer.ts';
import type { Nodes } from './parts.ts';

const id = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';

function nodesThatRecord(chains: readonly string[]) {
  const asked: unknown[] = [];
  const nodes: Nodes = {
    chains,
    ask: async (...question) => {
      asked.push(question);
      return question[1].map((chain) => ({ chain, evidences: [], failures: [] }));
    },
  };
  return { asked, parts: { nodes, recipients: [], tokens: [], secrets: createSecrets(), clock: systemClock } };
}

test('an id is asked of every listed chain on which it can live, and of no other', async () => {
  const { asked, parts } = nodesThatRecord(['bitcoin', 'tron', 'ethereum']);
  expect(await checkTransfer(parts, { value: id, expected: 'bitcoin', recipient: null })).toMatchObject({
    outcome: 'diagnosis',
    diagnosis: { cause: 'nodes-unavailable' },
  });
  expect(asked).toEqual([[id, ['bitcoin', 'tron'], null]]);
});

test('what opens a wallet is asked of nobody', async () => {
  const { asked, parts } = nodesThatRecord(['bitcoin']);
  const phrase = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
  expect(await checkTransfer(parts, { value: phrase, expected: null, recipient: null })).toEqual({ outcome: 'secret' });
  expect(await checkTransfer(parts, { value: `private key: ${id}`, expected: null, recipient: null })).toEqual({
    outcome: 'secret',
  });
  expect(asked).toEqual([]);
});

test('where the operator has no node, that is said, without test networks', async () => {
  const { parts } = nodesThatRecord(['solana']);
  const check = await checkTransfer(parts, { value: `0x${id}`, expected: null, recipient: null });
  expect(check).toMatchObject({ outcome: 'no-nodes', chains: expect.arrayContaining(['ethereum', 'bsc']) });
  expect(check).not.toMatchObject({ chains: expect.arrayContaining(['evm-test']) });
});
