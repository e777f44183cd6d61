import { afterEach, describe, expect, it } from 'vitest';
import { type StandInNode, type StandInReply, startStandInNode } from '../../../../testing/nodes/stand-in-node.ts';
import { JsonNumber } from './exact-json.ts';
import { createJsonRpc } from './json-rpc.ts';
import { createNodeHttp } from './node-http.ts';

let node: StandInNode | null = null;
afterEach(() => node?.close());

async function ask(reply: (id: unknown) => StandInReply, signal = AbortSignal.timeout(5_000)): Promise<unknown> {
  const started = await startStandInNode(({ body }) => reply(body?.id));
  node = started;
  const endpoint = {
    label: 'stand-in',
    kind: 'evm-rpc',
    url: started.url,
    trust: 'own',
    user: 'u',
    password: 'p',
  } as const;
  return createJsonRpc(createNodeHttp(endpoint)).call('method', ['a'], { signal });
}

describe('one call to a node', () => {
  it('gives the result with its numbers as they stood there, and signs in', async () => {
    expect(await ask((id) => ({ text: `{"id":${id},"result":0.10000000,"error":null}` }))).toEqual(
      new JsonNumber('0.10000000'),
    );
    expect(node?.calls[0]).toMatchObject({
      body: { jsonrpc: '2.0', method: 'method', params: ['a'] },
      headers: { authorization: `Basic ${Buffer.from('u:p').toString('base64')}` },
    });
  });

  it('tells a refusal of the node, in whatever status it comes', async () => {
    const refused = ask((id) => ({ status: 500, json: { id, result: null, error: { code: -5, message: 'no such' } } }));
    await expect(refused).rejects.toMatchObject({ name: 'RpcRefusal', code: -5, message: 'no such' });
  });

  it.each<[string, string, (id: unknown) => StandInReply]>([
    ['is limited', 'rate-limited', () => ({ status: 429, text: '' })],
    ['is limited in words', 'rate-limited', (id) => ({ json: { id, error: { code: -32005, message: 'limit' } } })],
    ['is forbidden', 'refused', () => ({ status: 401, text: '' })],
    ['is sent elsewhere', 'refused', () => ({ redirect: 'http://169.254.169.254/' })],
    ['finds a gateway alone', 'unreachable', () => ({ status: 502, text: '<html>' })],
    ['is cut off', 'unreachable', () => ({ dies: true })],
    ['gets a page', 'malformed', () => ({ text: '<html>' })],
    ['gets half of an answer', 'malformed', (id) => ({ text: `{"id":${id},"res` })],
    ['gets the answer of another call', 'malformed', () => ({ json: { id: 999, result: 1 } })],
    ['gets no end of it', 'malformed', () => ({ endless: true })],
    ['gets a swarm of numbers', 'malformed', () => ({ text: `[${'1,'.repeat(3_000_000)}1]` })],
    ['gets a pit of brackets', 'malformed', () => ({ text: '['.repeat(1_000_000) })],
  ])('a call that %s is %s', async (_, kind, reply) => {
    await expect(ask(reply)).rejects.toMatchObject({ name: 'NodeFault', kind });
  });

  it('ends after four seconds, or when the asker has gone', async () => {
    const start = performance.now();
    await expect(ask(() => ({ never: true }))).rejects.toMatchObject({ kind: 'timeout' });
    expect(performance.now() - start).toBeLessThan(4_500);
    await node?.close();
    await expect(ask(() => ({ never: true }), AbortSignal.timeout(50))).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('says that nobody is there', async () => {
    const endpoint = { label: 'nobody', kind: 'evm-rpc', url: 'http://127.0.0.1:1', trust: 'own' } as const;
    const asked = createJsonRpc(createNodeHttp(endpoint)).call('m', [], { signal: AbortSignal.timeout(5_000) });
    await expect(asked).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
