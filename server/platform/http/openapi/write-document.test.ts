import { readFile } from 'node:fs/promises';
import { contract } from '@gatehouse/contract';
import { errors } from '@gatehouse/contract/errors';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { errorCodesOf } from './error-schema.ts';
import { writeDocument } from './write-document.ts';

const document = await writeDocument();
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

test('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>);
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.length).toBeGreaterThan(20);
  expect([...new Set(references)].filter((name) => !document.components.schemas[name ?? ''])).toEqual([]);
});

test('has every operation of the contract, with a summary and a described tag', () => {
  const wanted = Object.entries(contract).flatMap(([domain, all]) =>
    Object.keys(all).map((name) => `${domain}.${name}`),
  );
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(wanted.sort());
  const tags = new Set(document.tags.map(({ name }) => name));
  expect(operations.filter(({ summary, tags: [tag] }) => !summary || !tags.has(tag ?? ''))).toEqual([]);
});

test('every error stands under its own status, and every operation declares the common ones', () => {
  for (const { responses } of operations) {
    const found = Object.entries(responses).flatMap(([status, { content }]) =>
      errorCodesOf(content?.['application/json']?.schema).map((code) => ({ code, status: Number(status) })),
    );
    for (const { code, status } of found) expect(errors[code].status).toBe(status);
    expect(found.map(({ code }) => code)).toContain('RATE_LIMITED');
  }
});

test('says who may call what', () => {
  const securityOf = (id: string) => operations.find(({ operationId }) => operationId === id)?.security;
  expect(securityOf('channels.getBrand')).toEqual([]);
  expect(securityOf('channels.writeMessage')).toEqual([{ visitToken: [] }]);
  expect(securityOf('desk.reply')).toEqual([{ staffSession: [] }]);
  expect(securityOf('accounts.signIn')).toEqual([]);
});

test('the committed document is the one that the contract gives', async () => {
  const committed = await readFile(new URL('../../../../contract/openapi.json', import.meta.url), 'utf8');
  expect(committed).toBe(`${JSON.stringify(document, null, 2)}\n`);
});
