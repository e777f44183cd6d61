import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EvmTestNode, startAnvil } from '../../../../testing/nodes/anvil.ts';
import { evmScenarios } from '../../../../testing/scenarios/evm-scenarios.ts';
import { createEvmWorld, type EvmWorld } from '../../../../testing/scenarios/evm-world.ts';
import { expectScenario } from '../../../../testing/scenarios/expect-scenario.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { ChainNode } from '../adapters/chain-node.ts';
import { createEvmNode } from '../adapters/evm/evm-node.ts';

let node: EvmTestNode;
let world: EvmWorld;
beforeAll(async () => {
  node = await startAnvil();
  world = createEvmWorld(node);
  // An archive of some length: what is looked for by block lies far behind the head.
  await world.mine(500);
});
beforeEach(() => world.calm());
afterAll(() => node[Symbol.asyncDispose]());

function ask(url: string, chain = 'evm-test'): ChainNode {
  const endpoint = { label: 'our anvil', kind: 'evm-rpc', url, trust: 'own' } as const;
  return createEvmNode({ chain, endpoint, clock: systemClock }) as ChainNode;
}

describe('on a real EVM node', () => {
  it.each(evmScenarios)('$how: $cause', (scenario) => expectScenario(scenario, world, 'evm-test', ask(node.url)));

  it('says that a node is on another chain', async () => {
    await using other = await startAnvil({ chainId: 31338 });
    const asked = { id: `0x${'ab'.repeat(32)}`, remembered: null, signal: AbortSignal.timeout(4_500) };
    expect(await ask(other.url).gather(asked)).toEqual({ label: 'our anvil', kind: 'wrong-chain' });
    expect(await ask(other.url, 'evm-test-2').gather(asked)).toHaveProperty('evidence.seen', 'absent');
  });
});
