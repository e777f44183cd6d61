import { type Context, diagnose, type Evidence, en, explain, type Failure, zhCN } from '@gatehouse/tx-doctor';
import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';

/** The port of the adapters, as far as a scenario needs it. */
interface AskedNode {
  gather(question: {
    id: string;
    remembered: {
      body: NonNullable<Evidence['body']> | null;
      raw: string | null;
      before: { seen: 'confirmed' | 'mempool'; at: number } | null;
    } | null;
    signal: AbortSignal;
  }): Promise<{ readonly evidence: Evidence } | Failure>;
}

const nothingKnown: Context = { policy: null, recipient: null, knownAddresses: [], tokens: [], now: Date.now() };
const aMinuteAgo = () => Date.now() - 60_000;

/** Brings a scenario about, asks one own node, and demands its evidence, its diagnosis, and whole sentences in both languages. */
export async function expectScenario<World>(
  { cause, state, confidence, produce }: Scenario<World>,
  world: World,
  chain: string,
  node: AskedNode,
): Promise<void> {
  const { id, remembered, context, expectedChain = null, evidence } = await produce(world);
  const before = remembered?.seenBefore ? { seen: remembered.seenBefore, at: aMinuteAgo() } : null;
  const gathered = await node.gather({
    id,
    remembered: remembered ? { body: remembered.body ?? null, raw: remembered.raw ?? null, before } : null,
    signal: AbortSignal.timeout(4_500),
  });
  if (!('evidence' in gathered)) throw new Error(`no evidence: ${gathered.kind}`);
  expect(gathered.evidence).toMatchObject(evidence);
  const answers = [{ chain, evidences: [gathered.evidence], failures: [] }];
  const found = diagnose({ id, answers, expectedChain, ...nothingKnown, ...context });
  expect(found).toMatchObject({ cause, state, confidence });
  expect(found.proofs.length).toBeGreaterThan(0);
  for (const words of [en, zhCN]) expect(JSON.stringify(explain(found, words))).not.toMatch(/\{\w+\}|undefined/);
}
