import { diagnose } from '@gatehouse/tx-doctor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEsploraBridge } from '../../../../testing/nodes/esplora-bridge.ts';
import { findLitecoind, type LitecoinNode, startLitecoind } from '../../../../testing/nodes/litecoind.ts';
import { expectScenario } from '../../../../testing/scenarios/expect-scenario.ts';
import { utxoScenarios } from '../../../../testing/scenarios/utxo-scenarios.ts';
import { createUtxoWorld, type UtxoWorld } from '../../../../testing/scenarios/utxo-world.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { ChainNode } from '../adapters/chain-node.ts';
import { createNode } from '../adapters/create-node.ts';
import { createBitcoinRpcNode } from '../adapters/utxo/bitcoin-rpc.ts';
import { createFeeReader } from '../adapters/utxo/read-fees.ts';
import { createJsonRpc } from '../http/json-rpc.ts';
import { createNodeHttp } from '../http/node-http.ts';

const path = findLitecoind();
const chain = 'litecoin-regtest';
const noContext = { policy: null, recipient: null, knownAddresses: [], tokens: [], now: Date.now() };

function ask({ url, user, password }: LitecoinNode, label = 'our litecoind', asked = chain): ChainNode {
  const endpoint = { label, kind: 'bitcoin-rpc', url, trust: 'own', user, password } as const;
  return createBitcoinRpcNode({ chain: asked, endpoint, clock: systemClock }) as ChainNode;
}

describe.skipIf(!path)('on a real node of the Bitcoin family', () => {
  let node: LitecoinNode;
  let world: UtxoWorld;
  beforeAll(async () => {
    node = await startLitecoind(path ?? '');
    world = await createUtxoWorld(node);
  });
  // Nothing waits.
  beforeEach(() => world.mine(3));
  afterAll(() => node[Symbol.asyncDispose]());

  it.each(utxoScenarios)('$how: $cause', (scenario) => expectScenario(scenario, world, chain, ask(node)));

  /** What Esplora has no word for is asked of a node of its own. */
  const needNode = new Set(['bump-too-small', 'dust', 'below-relay-floor', 'locked', 'missing-inputs']);
  const byEsplora = utxoScenarios.filter(({ cause }) => !needNode.has(cause));

  it.each(byEsplora)('by the Esplora API: $how: $cause', async (scenario) => {
    const bridge = await startEsploraBridge(node);
    try {
      const endpoint = { label: 'our explorer', kind: 'esplora', url: bridge.url, trust: 'own' } as const;
      await expectScenario(scenario, world, chain, createNode({ chain, endpoint, clock: systemClock }));
    } finally {
      await bridge.close();
    }
  });

  const anything = () => ({ id: 'ab'.repeat(32), remembered: null, signal: AbortSignal.timeout(4_500) });

  it('takes nothing for absent from a node without an index', async () => {
    await using other = await startLitecoind(path ?? '', { index: false });
    expect(await ask(other).gather(anything())).toMatchObject({ kind: 'no-index' });
  });

  it('takes the next block from the template of the node where too many wait to be read', async () => {
    await world.fillNextBlock();
    // A node that is alone gives no template.
    await using neighbour = await startLitecoind(path ?? '');
    await neighbour.call('addnode', node.peer, 'onetry');
    await expect.poll(() => node.call('getconnectioncount'), { timeout: 10_000 }).toBe(1);
    const { url, user, password } = node;
    const endpoint = { label: 'our litecoind', kind: 'bitcoin-rpc', url, trust: 'own', user, password } as const;
    const readFees = createFeeReader(createJsonRpc(createNodeHttp(endpoint)), chain);
    const crowded = { size: 80_000, bytes: 1, mempoolminfee: 1_000n, minrelaytxfee: 1_000n };
    const { projected, ...floors } = await readFees(crowded, 1, AbortSignal.timeout(4_500));
    expect(floors).toEqual({ relayFloor: 1, mempoolFloor: 1 });
    // Twelve of 94 kB at about 100 a byte wait; ten of them fit.
    expect(projected).toMatchObject([{ full: true }]);
    expect(projected?.[0]?.minRate).toBeGreaterThan(90);
    expect(projected?.[0]?.vsize).toBeGreaterThan(900_000);
  });

  it('says that a node is on another chain', async () => {
    expect(await ask(node, 'our bitcoind', 'bitcoin').gather(anything())).toMatchObject({ kind: 'wrong-chain' });
  });

  it('leaves open what two nodes contradict each other about', async () => {
    await using other = await startLitecoind(path ?? '');
    const height = await node.call<number>('getblockcount');
    for (let at = 1; at <= height; at += 1) {
      const block = await node.call('getblock', await node.call('getblockhash', at), 0);
      await other.call('submitblock', block);
    }
    const coins = [await world.coin()];
    const [one, rival] = [await world.sign({ coins, fee: 1_000n }), await world.sign({ coins, fee: 2_000n })];
    await world.broadcast(one);
    await world.mine();
    await other.call('sendrawtransaction', rival.raw);
    await other.call('generatetoaddress', 2, await other.call('getnewaddress', '', 'bech32'));
    const question = { id: one.id, remembered: { body: null, raw: one.raw, before: null }, signal: anything().signal };
    const gathered = await Promise.all([ask(node).gather(question), ask(other, 'the other').gather(question)]);
    const evidences = gathered.flatMap((answer) => ('evidence' in answer ? answer.evidence : []));
    expect(evidences).toMatchObject([{ seen: 'confirmed' }, { spends: [{ state: 'spent-in-block', by: rival.id }] }]);
    const answers = [{ chain, evidences, failures: [] }];
    const found = diagnose({ id: one.id, answers, expectedChain: null, ...noContext });
    expect(found).toMatchObject({ cause: 'nodes-disagree', confidence: 'unknown' });
  });
});
