import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLitecoind, type LitecoinNode, startLitecoind } from '../../../../testing/nodes/litecoind.ts';
import { createUtxoWorld, type UtxoWorld } from '../../../../testing/scenarios/utxo-world.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { createNetworks } from './create-networks.ts';

const path = findLitecoind();
const dead: Endpoint = { label: 'dead', kind: 'bitcoin-rpc', url: 'http://127.0.0.1:9', trust: 'own' };

it('says that nobody tells, where nobody does', async () => {
  const networks = createNetworks({ endpoints: { bitcoin: [dead] }, clock: systemClock });
  expect(await networks.read('bitcoin')).toBeNull();
  expect(await networks.read('dogecoin')).toBeNull();
});

describe.skipIf(!path)('on a real node of the Bitcoin family', () => {
  let node: LitecoinNode;
  let world: UtxoWorld;
  beforeAll(async () => {
    node = await startLitecoind(path ?? '');
    world = await createUtxoWorld(node);
  });
  afterAll(() => node[Symbol.asyncDispose]());

  async function read(first: readonly Endpoint[] = []) {
    const { url, user, password } = node;
    const ours: Endpoint = { label: 'ours', kind: 'bitcoin-rpc', url, user, password, trust: 'own' };
    const networks = createNetworks({ endpoints: { 'litecoin-regtest': [...first, ours] }, clock: systemClock });
    return networks.read('litecoin-regtest');
  }

  it('is quiet while there is room, and knows the newest blocks', async () => {
    await world.mine(25);
    const reading = await read();
    expect(reading).toMatchObject({ source: 'ours', congestion: 'quiet' });
    expect(reading?.history).toHaveLength(20);
    expect(reading?.tiers?.fast).toBe(reading?.tiers?.slow);
  });

  it('is busy when the next block is full, and then the fast tier costs more', async () => {
    await world.fillNextBlock();
    const reading = await read();
    expect(['busy', 'full']).toContain(reading?.congestion);
  });

  it('asks the next node when one is dead', async () => {
    expect(await read([dead])).toMatchObject({ source: 'ours' });
  });
});
