import { describe, expect, test } from 'vitest';
import type { Brand } from './brand.ts';
import { checkChannel } from './check-channel.ts';
import { en } from './messages/en.ts';
import { explain } from './messages/explain.ts';
import { zhCN } from './messages/zh-CN.ts';
import type { Verdict } from './verdict.ts';

const bitpie: Brand = {
  name: 'Bitpie',
  aliases: ['比特派'],
  domains: ['bitpie.com'],
  emails: ['support@bitpie.com'],
  handles: [{ platform: 'x', handle: 'BitpieWallet' }],
  agents: ['Lin'],
  neverUses: ['phone', 'whatsapp'],
};

const verdictOf = (value: string) => checkChannel(bitpie, value).verdict;
const codesOf = (value: string) => checkChannel(bitpie, value).reasons.map(({ code }) => code);

describe('the four verdicts', () => {
  const cases: readonly (readonly [value: string, verdict: Verdict])[] = [
    ['bitpie.com', 'official'],
    ['https://www.bitpie.com/download', 'official'],
    ['HTTPS://BITPIE.COM.', 'official'],
    ['support@bitpie.com', 'official'],
    ['"Bitpie" <support@bitpie.com>', 'official'],
    ['https://x.com/BitpieWallet', 'official'],
    ['+86 400 123 4567', 'declared-unused'],
    ['tel:+8613800138000', 'declared-unused'],
    ['https://wa.me/8613800138000', 'declared-unused'],
    ['bitpai.com', 'lookalike'],
    ['support@bitpai.com', 'lookalike'],
    ['bitpie.com.cn-download.xyz', 'lookalike'],
    ['https://bitpie.com@evil.example/', 'lookalike'],
    ['比特派官方客服', 'lookalike'],
    ['微信：bitpie_kefu01', 'lookalike'],
    ['xn--bitie-ixf.com', 'lookalike'],
    ['example.org', 'unknown'],
    ['somebody@gmail.com', 'unknown'],
    ['coinbase.com', 'unknown'],
    ['', 'unknown'],
    ['😀', 'unknown'],
  ];
  test.each(cases)('%s → %s', (value, verdict) => {
    expect(verdictOf(value)).toBe(verdict);
  });
});

describe('a lookalike', () => {
  test('is explained letter by letter', () => {
    const { closest, reasons } = checkChannel(bitpie, 'bitpai.com');
    expect(closest).toBe('bitpie.com');
    expect(reasons.filter(({ code }) => code === 'letter')).toMatchObject([
      { position: 5, shown: 'a', expected: 'i' },
      { position: 6, shown: 'i', expected: 'e' },
    ]);
  });

  test.each([
    ['Cyrillic letters', 'bitріe.com', 'mixed-scripts'],
    ['punycode', 'xn--bitie-ixf.com', 'punycode'],
    ['another suffix', 'bitpie.vip', 'other-suffix'],
    ['added words', 'bitpie-support.com', 'added-words'],
    ['added Chinese words', '比特派官网', 'added-words'],
    ['a user name in the link', 'https://bitpie.com@evil.example/', 'userinfo'],
    ['a subdomain of a stranger', 'https://bitpie.evil.example', 'subdomain'],
    ['a path of a stranger', 'https://evil.example/bitpie.com/login', 'path'],
    ['an invisible character', 'bit\u200Bpie.com', 'hidden-mark'],
    ['a display name', '"Bitpie Support" <a@mailer.example>', 'display-name'],
    ['a mailbox of a free provider', 'bitpie.support@gmail.com', 'mailbox-name'],
  ])('by %s says so', (_how, value, code) => {
    expect(codesOf(value)).toContain(code);
  });

  test('that reads right to left is caught although it shows the official name', () => {
    expect(verdictOf('\u202Emoc.eiptib')).toBe('lookalike');
  });

  test('is none when the name belongs to another well-known company', () => {
    for (const domain of ['bitpay.com', 'bitget.com', 'bitly.com', 'bitfinex.com'])
      expect(verdictOf(domain)).toBe('unknown');
  });
});

describe('an unknown channel', () => {
  test('is said not to be official, in both languages', () => {
    const found = checkChannel(bitpie, 'example.org');
    expect(explain(found, bitpie, en)[0]).toMatch(/not/i);
    expect(explain(found, bitpie, zhCN)[0]).toMatch(/不是|没有|未/);
  });

  test('is what one official address beside a stranger’s makes of a text', () => {
    expect(verdictOf('support@bitpie.com or help@somewhere.example')).toBe('unknown');
  });
});

test('the brand’s own name is no channel: anybody can write it; a registered name of the team is one', () => {
  expect(verdictOf('Bitpie')).toBe('unknown');
  expect(codesOf('Bitpie')).toContain('name-only');
  expect(checkChannel(bitpie, 'Lin')).toMatchObject({ verdict: 'official', reasons: [{ kind: 'agent' }] });
});

test('never throws, whatever it is given', () => {
  for (const value of [
    '@',
    '//',
    'http://',
    'a'.repeat(10_000),
    '\ud800',
    'x@y@z',
    '[::1]',
    'http://[',
    '%00',
    '\u202e',
  ])
    expect(() => checkChannel(bitpie, value)).not.toThrow();
});

test('every reason that occurs can be said in both languages', () => {
  const values = [
    'bitpai.com',
    'bitріe.com',
    'bit\u200Bpie.com',
    'https://bitpie.com@evil.example/',
    '+86 400 1',
    'Lin',
  ];
  for (const value of values) {
    const found = checkChannel(bitpie, value);
    for (const messages of [en, zhCN])
      for (const line of explain(found, bitpie, messages)) expect(line).not.toMatch(/undefined|\[object/);
  }
});
