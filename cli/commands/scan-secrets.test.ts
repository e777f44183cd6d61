import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function scan(args: readonly string[], input = '') {
  const command = join(import.meta.dirname, '..', 'gatehouse.mjs');
  return spawnSync(command, ['scan-secrets', ...args], { env: { PATH: process.env.PATH }, input, encoding: 'utf8' });
}

test('every line gets its findings, with offsets in UTF-16 units', () => {
  const wif = '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ';
  const lines = [
    { id: 7, text: `😀 my key is ${wif}` },
    { id: 'quiet', text: 'Where is my transfer?' },
  ].map((line) => JSON.stringify(line));
  const { status, stdout } = scan(['--jsonl'], `${lines.join('\n')}\n`);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const start = 13;
  expect(answers).toEqual([
    { id: 7, findings: [{ kind: 'wif', start, end: start + wif.length, confidence: 'certain' }] },
    { id: 'quiet', findings: [] },
  ]);
  expect(status).toBe(0);
});

test('a secret is not taken from the command line', () => {
  expect(scan(['abandon abandon about']).status).toBe(2);
});
