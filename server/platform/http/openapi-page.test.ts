import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiDocument } from './openapi/api-document.ts';
import { serveOpenApi } from './openapi-page.ts';

let app: FastifyInstance;
let document: ApiDocument;

beforeAll(async () => {
  app = fastify();
  await app.register(serveOpenApi);
  document = (await app.inject('/openapi.json')).json();
});
afterAll(() => app.close());

const page = async (url = '/openapi', headers: Record<string, string> = {}) => app.inject({ url, headers });

test('the document may be read by any site', async () => {
  const answer = await app.inject('/openapi.json');
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  expect(document).toMatchObject({ info: { title: 'Gatehouse' }, servers: [{ url: '/api' }] });
});

test('the page has every operation, shape and error, and every link in it leads somewhere', async () => {
  const { body } = await page();
  const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const methods of Object.values(document.paths)) {
    for (const { operationId } of Object.values(methods)) expect(ids).toContain(operationId);
  }
  for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`shape-${name}`);
  const targets = new Set([...body.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => target));
  expect([...targets].filter((target) => !ids.has(target))).toEqual([]);
  expect(body).not.toMatch(/undefined|\[object|NaN/);
});

test('runs no script and loads one stylesheet of its own', async () => {
  const { body, headers } = await page();
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(body).not.toMatch(/<script| style=| on\w+=/);
  const stylesheet = /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
  const css = await app.inject(stylesheet);
  expect([css.statusCode, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  expect(css.body).toContain('--gh-accent');
});

test('speaks the language of its reader', async () => {
  expect((await page('/openapi', { 'accept-language': 'zh-CN,zh;q=0.9' })).body).toContain('<html lang="zh-CN">');
  expect((await page('/openapi', { 'accept-language': 'de' })).body).toContain('<html lang="en">');
  const chosen = await page('/openapi?lang=zh-CN', { 'accept-language': 'en' });
  expect(chosen.body).toContain('Gatehouse 接口文档');
  expect(chosen.headers).toMatchObject({ 'content-language': 'zh-CN', vary: 'accept-language' });
});

test('a language that does not exist is not one', async () => {
  expect((await page('/openapi?lang="><script>')).body).toContain('<html lang="en">');
});
