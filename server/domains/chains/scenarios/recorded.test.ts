import { afterAll, beforeAll, describe, it } from 'vitest';
import { type StandInNode, type StandInReply, startStandInNode } from '../../../../testing/nodes/stand-in-node.ts';
import { expectScenario } from '../../../../testing/scenarios/expect-scenario.ts';
import type { RecordedWorld } from '../../../../testing/scenarios/recorded-world.ts';
import { solanaScenarios } from '../../../../testing/scenarios/solana-scenarios.ts';
import { tronScenarios } from '../../../../testing/scenarios/tron-scenarios.ts';
import { systemClock } from '../../../platform/clock.ts';
import { createNode } from '../adapters/create-node.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';

describe.each([
  ['tron', 'tron-http', tronScenarios],
  ['solana', 'solana-rpc', solanaScenarios],
] as const)('by recordings of %s', (chain, kind, scenarios) => {
  let stand: StandInNode;
  let answer: Parameters<typeof startStandInNode>[0] = (): StandInReply => ({ status: 500, text: '' });
  beforeAll(async () => {
    stand = await startStandInNode((call) => answer(call));
  });
  afterAll(() => stand.close());

  const play: RecordedWorld['play'] = (recording) => {
    answer = recording;
  };

  it.each(scenarios)('$how: $cause', (scenario) => {
    const endpoint: Endpoint = { label: `recording of ${chain}`, kind, url: stand.url, trust: 'own' };
    return expectScenario(scenario, { play }, chain, createNode({ chain, endpoint, clock: systemClock }));
  });
});
