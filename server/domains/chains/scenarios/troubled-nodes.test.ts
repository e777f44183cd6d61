import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvmTestNode, startAnvil } from '../../../../testing/nodes/anvil.ts';
import {
  type StandInCall,
  type StandInNode,
  type StandInReply,
  startStandInNode,
} from '../../../../testing/nodes/stand-in-node.ts';
import { createEvmWorld, type EvmWorld } from '../../../../testing/scenarios/evm-world.ts';
import { systemClock } from '../../../platform/clock.ts';
import { createLog } from '../../../platform/log.ts';
import { emptyChainsFile } from '../endpoints/chains-file.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { createTransferCheck } from '../index.ts';

type Trust = Endpoint['trust'];
type Alter = (method: string, result: unknown) => unknown;

let honest: EvmTestNode;
let world: EvmWorld;
/** A transfer that arrived, twenty blocks deep. */
let id: string;
const stands: StandInNode[] = [];

beforeAll(async () => {
  honest = await startAnvil();
  world = createEvmWorld(honest);
  id = await world.send({ to: world.stranger(), value: 1n });
  await world.mine(20);
});
afterAll(async () => {
  await honest[Symbol.asyncDispose]();
  await Promise.all(stands.map((stand) => stand.close()));
});

async function standIn(answer: (call: StandInCall) => StandInReply | Promise<StandInReply>): Promise<string> {
  const stand = await startStandInNode(answer);
  stands.push(stand);
  return stand.url;
}

/** The honest node, heard through somebody who changes what it says. */
async function liar(alter: Alter): Promise<string> {
  return standIn(async ({ body }) => {
    const { method = '', params = [] } = body ?? {};
    const result = await honest.call<unknown>(method, ...params).catch(() => null);
    return { json: { jsonrpc: '2.0', id: body?.id, result: alter(method, result) } };
  });
}

const receiptWith = (change: Record<string, unknown>) => (method: string, result: unknown) =>
  method === 'eth_getTransactionReceipt' ? { ...(result as object), ...change } : result;
const lies: readonly [name: string, alter: Alter][] = [
  ['hides it', (method, result) => (/^eth_get(Raw)?Transaction(ByHash|Receipt)/.test(method) ? null : result)],
  ['says that it failed', receiptWith({ status: '0x0' })],
  ['puts it into another block', receiptWith({ blockHash: `0x${'ee'.repeat(32)}` })],
  ['says that it waits', (method, result) => (method === 'eth_getTransactionReceipt' ? null : result)],
];
const troubles: readonly [name: string, reply: (call: StandInCall) => StandInReply | Promise<StandInReply>][] = [
  ['is silent', () => ({ never: true })],
  ['is dead', () => ({ dies: true })],
  ['limits the rate', () => ({ status: 429, text: '' })],
  ['answers with a page', () => ({ text: '<html>' })],
  ['never stops talking', () => ({ endless: true })],
  ['takes three seconds for each call', () => wait(3_000).then(() => ({ json: {} }))],
];

async function diagnosed(...nodes: readonly (readonly [url: string, trust: Trust])[]) {
  const listed = nodes.map(([url, trust], at): Endpoint => ({ label: `node ${at}`, kind: 'evm-rpc', url, trust }));
  const file = { ...emptyChainsFile, chains: { 'evm-test': listed } };
  const check = createTransferCheck({ file, clock: systemClock, log: createLog('silent') });
  const start = performance.now();
  const found = await check(id, null);
  if (found.outcome !== 'diagnosis') throw new Error(found.outcome);
  return { ...found.diagnosis, took: performance.now() - start };
}

describe.each(troubles)('a node that %s', (_, reply) => {
  it('beside an honest one changes nothing', async () => {
    const found = await diagnosed([honest.url, 'own'], [await standIn(reply), 'own']);
    expect(found).toMatchObject({ cause: 'confirmed', confidence: 'certain' });
    expect(found.took).toBeLessThan(2_000);
  });

  it('alone makes the doctor say that it does not know, within five seconds', async () => {
    const found = await diagnosed([await standIn(reply), 'own']);
    expect(found).toMatchObject({ state: 'unknown', cause: 'nodes-unavailable', confidence: 'unknown' });
    expect(found.took).toBeLessThan(5_000);
  });
});

describe.each(lies)('a node that %s', (_, alter) => {
  it('beside an honest one of our own is no reason to guess', async () => {
    const found = await diagnosed([honest.url, 'own'], [await liar(alter), 'third-party']);
    expect(['confirmed', 'nodes-disagree']).toContain(found.cause);
  });

  it('beside an honest stranger is no reason to guess', async () => {
    const found = await diagnosed([await liar(alter), 'third-party'], [honest.url, 'third-party']);
    expect(['confirmed', 'nodes-disagree']).toContain(found.cause);
  });

  it('alone is never believed for certain', async () => {
    expect((await diagnosed([await liar(alter), 'third-party'])).confidence).not.toBe('certain');
  });
});

it('two honest strangers are enough', async () => {
  const found = await diagnosed([honest.url, 'third-party'], [await liar((_, result) => result), 'third-party']);
  expect(found).toMatchObject({ cause: 'confirmed', confidence: 'certain' });
});
