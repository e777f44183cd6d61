import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTracing } from './start-tracing.ts';
import { withSpan } from './tracing.ts';

interface SentSpan {
  name: string;
  spanId: string;
  parentSpanId?: string;
  attributes: unknown[];
  status: unknown;
  events: unknown[];
}
interface SentTraces {
  resourceSpans: { resource: { attributes: unknown[] }; scopeSpans: { spans: SentSpan[] }[] }[];
}

const received: { path: string | undefined; body: SentTraces }[] = [];
const collector = createServer(async (request, response) => {
  received.push({ path: request.url, body: (await json(request)) as SentTraces });
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
let endpoint: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });

test('steps and the steps inside them arrive at the collector, errors by their code alone', async () => {
  const stop = await startTracing(endpoint);
  const refusal = Object.assign(new Error('what a customer wrote'), { code: 'CONVERSATION_CLOSED' });
  const result = await withSpan('outer', { 'conversation.id': 'c-1' }, async () => {
    await withSpan('inner', {}, () => Promise.reject(refusal)).catch(() => undefined);
    return 'done';
  });
  expect(result).toBe('done');
  await stop();

  expect(received.map(({ path }) => path)).toEqual(['/v1/traces']);
  const [sent] = received[0]?.body.resourceSpans ?? [];
  expect(sent?.resource.attributes).toContainEqual(attribute('service.name', 'gatehouse'));
  const spans = sent?.scopeSpans.flatMap((scope) => scope.spans) ?? [];
  const outer = spans.find(({ name }) => name === 'outer');
  const inner = spans.find(({ name }) => name === 'inner');
  expect(outer?.attributes).toEqual([attribute('conversation.id', 'c-1')]);
  expect(inner).toMatchObject({
    parentSpanId: outer?.spanId,
    attributes: [attribute('error.type', 'CONVERSATION_CLOSED')],
    status: { code: 2 },
    events: [],
  });
  expect(JSON.stringify(received)).not.toContain('what a customer wrote');
});

test('a collector that is away does not keep the server from stopping', async () => {
  const stop = await startTracing('http://127.0.0.1:1');
  await withSpan('lost', {}, async () => undefined);
  await stop();
});

test('without an endpoint no SDK is loaded', async () => {
  const script = `
    const { startTracing } = await import(${JSON.stringify(new URL('./start-tracing.ts', import.meta.url).href)});
    const { withSpan } = await import(${JSON.stringify(new URL('./tracing.ts', import.meta.url).href)});
    const { registerHooks } = await import('node:module');
    registerHooks({ resolve(specifier, context, next) { console.log(specifier); return next(specifier, context); } });
    const stop = await startTracing(null);
    await withSpan('step', {}, async () => {});
    await stop();`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});
