import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-channel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const brand = join(folder, 'brand.json');
writeFileSync(
  brand,
  JSON.stringify({
    name: 'Bitpie',
    aliases: ['比特派'],
    domains: ['bitpie.com'],
    emails: ['support@bitpie.com'],
    handles: [{ platform: 'x', handle: 'BitpieWallet' }],
    neverUses: ['phone'],
  }),
);

function check(args: readonly string[], input = '', locale = 'C.UTF-8') {
  const env = { PATH: process.env.PATH, LANG: locale };
  const command = join(import.meta.dirname, '..', 'gatehouse.mjs');
  return spawnSync(command, ['check-channel', ...args], { env, input, encoding: 'utf8' });
}

test('answers line by line, in order, and a line that is none says why', () => {
  const lines = [
    { id: 1, value: 'bitpie.com' },
    { id: 'b', value: 'support@bitpai.com' },
    { id: 3, value: '+86 400 123 4567' },
    { id: 4, value: 'example.org' },
  ].map((line) => JSON.stringify(line));
  const { status, stdout } = check(['--brand', brand, '--jsonl'], [...lines, 'nonsense', ''].join('\n'));
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, verdict, error }) => [id, verdict ?? error])).toEqual([
    [1, 'official'],
    ['b', 'lookalike'],
    [3, 'declared-unused'],
    [4, 'unknown'],
    [null, 'NOT_JSON'],
  ]);
  expect(answers[1]).toMatchObject({ closest: expect.stringContaining('bitpie.com'), reasons: expect.any(Array) });
  expect(status).toBe(1);
});

test('one value is explained in the language of the terminal', () => {
  expect(check(['--brand', brand, 'bitpai.com']).stdout).toContain('bitpie.com');
  expect(check(['--brand', brand, 'bitpai.com'], '', 'zh_CN.UTF-8').stdout).toMatch(/[\u4e00-\u9fff]/);
});

test('a brand that cannot be used is refused with exit code 2', () => {
  const faulty = join(folder, 'faulty.json');
  writeFileSync(faulty, JSON.stringify({ name: 'Bitpie', domains: 'bitpie.com' }));
  expect(check(['--brand', faulty, 'bitpai.com'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('"domains"'),
  });
  expect(check(['--brand', join(folder, 'none.json'), 'bitpai.com']).status).toBe(2);
  expect(check(['bitpai.com']).status).toBe(2);
});
