import { expect, test } from 'vitest';
import { opensWallet, redact } from './redact.ts';

const found = (start: number, end: number) => ({ kind: 'wif', start, end, confidence: 'certain' }) as const;

test('each secret is replaced, in any order, and what is between stays', () => {
  expect(redact('a SECRET b KEY c', [found(11, 14), found(2, 8)], ({ kind }) => `[${kind}]`)).toBe('a [wif] b [wif] c');
  expect(redact('nothing', [], () => '')).toBe('nothing');
});

test('a key opens a wallet, a password does not', () => {
  expect(opensWallet({ kind: 'bip39' })).toBe(true);
  expect(opensWallet({ kind: 'password' })).toBe(false);
});
