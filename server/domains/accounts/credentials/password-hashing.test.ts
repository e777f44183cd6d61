import { expect, test } from 'vitest';
import { parsePhc } from '../model/phc-string.ts';
import { checkPassword, hashPassword } from './password-hashing.ts';

test('a hash is of its password only, and never the same twice', async () => {
  const [one, two] = await Promise.all([hashPassword('seven grey herons'), hashPassword('seven grey herons')]);
  expect(one).not.toBe(two);
  expect(await checkPassword(one, 'seven grey herons')).toEqual({ right: true, outdated: false });
  expect(await checkPassword(one, 'seven grey heron')).toEqual({ right: false, outdated: false });
});

test('the cost is that of the OWASP cheat sheet, with 128 bits of salt', async () => {
  const { cost, salt, hash } = parsePhc(await hashPassword('seven grey herons'));
  expect(cost).toEqual({ memory: 19_456, passes: 2, lanes: 1 });
  expect([salt.length, hash.length]).toEqual([16, 32]);
});

test("the reference implementation's vector is understood, and named outdated", async () => {
  // https://github.com/P-H-C/phc-winner-argon2, test.c: argon2id, version 0x13, t=2, m=2^8, p=1, "password" with "somesalt".
  const vector = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  expect(await checkPassword(vector, 'password')).toEqual({ right: true, outdated: true });
});

test('where there is no hash the answer is no', async () => {
  expect(await checkPassword(null, 'seven grey herons')).toEqual({ right: false, outdated: false });
});

test('what is no hash of argon2id is not taken for one', () => {
  for (const text of ['', 'plain', '$2b$12$abcdefghijklmnopqrstuv', '$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65'])
    expect(() => parsePhc(text)).toThrow();
});
