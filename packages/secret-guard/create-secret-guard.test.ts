import { beforeAll, describe, expect, test } from 'vitest';
import { createSecretGuard } from './index.ts';

const guard = createSecretGuard();
beforeAll(() => guard.load());

const kindsIn = (text: string, history: readonly string[] = []) =>
  guard.scan(text, { history }).map(({ kind }) => kind);
const PHRASE = 'army van defense carry jealous true garbage claim echo media make crunch';
const WORDS = PHRASE.split(' ');

describe('a BIP-39 phrase is found', () => {
  test.each([
    ['as it is', PHRASE],
    ['in capitals', PHRASE.toUpperCase()],
    ['numbered', WORDS.map((word, index) => `${index + 1}. ${word}`).join('\n')],
    ['with commas', WORDS.join(', ')],
    ['on lines', WORDS.join('\n')],
    ['full-width', PHRASE.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['with invisible characters', WORDS.map((word) => word.split('').join('\u200B')).join(' ')],
    ['by four letters a word', WORDS.map((word) => word.slice(0, 4)).join(' ')],
    ['with two misspelt words', PHRASE.replace('jealous', 'jelous').replace('garbage', 'garbgae')],
    ['in an English sentence', `My wallet is gone, here is everything: ${PHRASE}. Please help me.`],
    ['in a Chinese sentence', `我的助记词是 ${PHRASE}，帮我找回来`],
    ['in Chinese without spaces', '助记词：的的的的的的的的的的的在'],
    ['in Japanese', 'あいこくしん '.repeat(11).concat('あおぞら').normalize('NFKD')],
  ])('%s', (_how, text) => {
    expect(kindsIn(text)).toContain('bip39');
  });

  test('spread over the last messages of one sender', () => {
    const history = [WORDS.slice(0, 5).join(' '), WORDS.slice(5, 9).join(' ')];
    expect(kindsIn(WORDS.slice(9).join(' '), history)).toContain('bip39');
    expect(kindsIn(WORDS.slice(9).join(' '))).toEqual([]);
  });

  test('with the offsets of the words, in UTF-16 units', () => {
    const text = `😀😀 ${PHRASE} 谢谢`;
    const [finding] = guard.scan(text);
    expect(text.slice(finding?.start, finding?.end)).toBe(PHRASE);
    expect(finding?.confidence).toBe('certain');
  });
});

describe('keys are found by their standard', () => {
  test.each([
    ['wif', 'WIF, uncompressed', '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'],
    ['wif', 'WIF, compressed', 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617'],
    [
      'extended-private-key',
      'BIP-32 vector 1',
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
    ],
    ['bip38', 'BIP-38 vector', '6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg'],
    [
      'hex-private-key',
      'hex after its name',
      `私钥：${'4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318'}`,
    ],
    [
      'keystore-json',
      'Web3 secret storage',
      JSON.stringify({
        version: 3,
        crypto: { cipher: 'aes-128-ctr', ciphertext: 'd172bf743a67', kdf: 'scrypt', mac: '2103ac' },
      }),
    ],
    ['password', 'a stated password', 'my password is Tr0ub4dor&3 please log in for me'],
    ['one-time-code', 'a stated code', '验证码是 493021'],
  ])('%s: %s', (kind, _what, text) => {
    expect(kindsIn(text)).toContain(kind);
  });
});

describe('nothing is found in', () => {
  test.each([
    ['a transaction id', 'txid 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b'],
    ['an Ethereum hash', '0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060 还没到账'],
    ['a block hash', '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f'],
    [
      'addresses',
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq 1BoatSLRHtKNngkdXEeobR76b53LETtpyT TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC',
    ],
    [
      'an extended public key',
      'xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8',
    ],
    ['a UUID', '0198f0c2-7a0b-7c3d-9e4f-1a2b3c4d5e6f'],
    ['talk about phrases', 'What is a seed phrase and should I ever tell my private key to anybody?'],
    ['the same in Chinese', '助记词是什么？私钥可以告诉客服吗？我忘记密码了怎么办'],
    ['prose of listed words', 'I want to buy this coin today but the network fee is high and the app can not open'],
    ['a question about a code', '收不到验证码，等了十分钟'],
    ['an order number', 'order 20261124 amount 1000 USDT'],
  ])('%s', (_what, text) => {
    expect(guard.scan(text)).toEqual([]);
  });
});

test('before the lists are there, keys are found by their shape', () => {
  const fresh = createSecretGuard();
  expect(fresh.scan('5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ')).toHaveLength(1);
  expect(fresh.scan(PHRASE)).toEqual([]);
});

test('no text makes it throw', () => {
  for (const text of ['', '\ud800', '\u200B'.repeat(500), '{'.repeat(5_000), '0x', 'a '.repeat(5_000)])
    expect(() => guard.scan(text)).not.toThrow();
});
