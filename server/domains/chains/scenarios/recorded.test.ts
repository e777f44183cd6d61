import { type Context, diagnose, type Evidence, en, explain, zhCN } from '@gatehouse/tx-doctor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandInNode, type StandInReply, startStandInNode } from '../../../../testing/nodes/stand-in-node.ts';
import type { RecordedWorld } from '../../../../testing/scenarios/recorded-world.ts';
import { solanaScenarios } from '../../../../testing/scenarios/solana-scenarios.ts';
import { tronScenarios } from '../../../../testing/scenarios/tron-scenarios.ts';
import { systemClock } from '../../../platform/clock.ts';
import { createNode } from '../adapters/create-node.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';

const noContext: Context = { policy: null, recipient: null, knownAddresses: [], tokens: [], now: Date.now() };

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

  it.each(scenarios)('$how: $cause', async ({ cause, state, confidence, produce }) => {
    const play: RecordedWorld['play'] = (recording) => {
      answer = recording;
    };
    const produced = await produce({ play });
    const endpoint: Endpoint = { label: `recording of ${chain}`, kind, url: stand.url, trust: 'own' };
    const gathered = await createNode({ chain, endpoint, clock: systemClock }).gather({
      id: produced.id,
      remembered: produced.remembered
        ? { body: produced.remembered.body as NonNullable<Evidence['body']>, raw: null, before: null }
        : null,
      signal: AbortSignal.timeout(4_500),
    });
    if (!('evidence' in gathered)) throw new Error(gathered.kind);
    expect(gathered.evidence).toMatchObject(produced.evidence);
    const answers = [{ chain, evidences: [gathered.evidence], failures: [] }];
    const found = diagnose({ id: produced.id, answers, expectedChain: null, ...noContext, ...produced.context });
    expect(found).toMatchObject({ cause, state, confidence });
    for (const words of [en, zhCN]) expect(JSON.stringify(explain(found, words))).not.toMatch(/\{\w+\}|undefined/);
  });
});
