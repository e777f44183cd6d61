import { afterEach, expect, test } from 'vitest';
import { recordingTron, tronTransaction } from '../../../../testing/nodes/recording-tron.ts';
import { type StandInNode, startStandInNode } from '../../../../testing/nodes/stand-in-node.ts';
import { systemClock } from '../../../platform/clock.ts';
import { createLog } from '../../../platform/log.ts';
import type { Sighting } from '../sightings.ts';
import { createNodes } from './create-nodes.ts';

const pending = tronTransaction({
  contract: [{ type: 'TransferContract', parameter: { value: { owner_address: `41${'11'.repeat(20)}`, amount: 1 } } }],
  expiration: 1_714_000_120_000,
});

let stand: StandInNode | null = null;
afterEach(() => stand?.close());

async function start(): Promise<StandInNode> {
  const started = await startStandInNode(recordingTron({ pending }));
  stand = started;
  return started;
}

/** Asks nodes of such trust that all say that the transaction waits, and gives what was kept of it. */
async function keptFrom(...trusts: ('own' | 'third-party')[]): Promise<readonly Sighting[]> {
  const { url } = await start();
  const tron = trusts.map((trust, at) => ({ label: `node ${at}`, kind: 'tron-http' as const, url, trust }));
  const kept: Sighting[] = [];
  const sightings = { recall: async () => null, note: async (sighting: Sighting) => void kept.push(sighting) };
  const nodes = createNodes({ endpoints: { tron }, sightings, clock: systemClock, log: createLog('silent') });
  const [answers] = await nodes.ask(pending.txID, ['tron'], null);
  expect(answers?.evidences).toHaveLength(trusts.length);
  return kept;
}

test('what an own node shows is remembered', async () => {
  expect(await keptFrom('own')).toMatchObject([{ chain: 'tron', id: pending.txID, seen: 'mempool' }]);
});

test('what a single stranger says is not, since it would be believed later', async () => {
  expect(await keptFrom('third-party')).toEqual([]);
});

test('what two strangers say alike is', async () => {
  expect(await keptFrom('third-party', 'third-party')).toHaveLength(2);
});
