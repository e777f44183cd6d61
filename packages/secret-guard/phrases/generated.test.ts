import { createRequire } from 'node:module';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { expect, test } from 'vitest';
import { cleanText } from '../text/clean-text.ts';
import { loadWords } from './load-words.ts';
import { standIns } from './unpack-list.ts';

const { WORD_LIST: slip39 }: { WORD_LIST: string[] } = createRequire(import.meta.url)('slip39/src/slip39_helper.js');
const clean = (words: readonly string[]) => words.map((word) => cleanText(word).lower);
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length - 1 && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

function packForeign(words: readonly string[]): { packed: string; alphabet: string } {
  const alphabet = [...new Set(words.join(''))].sort().join('');
  return { packed: packWords(words.map((w) => [...w].map((c) => standIns[alphabet.indexOf(c)]).join(''))), alphabet };
}

function packCharacters(words: readonly string[]): string {
  const values = words.map((word) => (word.codePointAt(0) ?? 0) - 0x4e00);
  const column = (digit: (value: number) => number) => values.map((value) => BASE64[digit(value)]).join('');
  return column((v) => v >> 10) + column((v) => (v >> 5) & 31) + column((v) => v & 31);
}

function packDifference(words: readonly string[], other: readonly string[]): string {
  const marked = words.map((word, index) => (word === other[index] ? ' ' : word)).join('');
  return marked.replace(/ +/g, (same) => String(same.length));
}

const moduleOf = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = '${value}';\n`)
    .join('');

/** `npx vitest run packages/secret-guard/phrases/generated.test.ts -u` writes the packed lists anew. */
const lists = [
  ['english', english, { packed: packWords(english) }],
  ['spanish', spanish, { packed: packWords(clean(spanish)) }],
  ['french', french, { packed: packWords(clean(french)) }],
  ['italian', italian, { packed: packWords(italian) }],
  ['portuguese', portuguese, { packed: packWords(portuguese) }],
  ['czech', czech, { packed: packWords(czech) }],
  ['slip39', slip39, { packed: packWords(slip39) }],
  ['japanese', japanese, packForeign(clean(japanese))],
  ['korean', korean, packForeign(clean(korean))],
  ['chinese-simplified', simplified, { packed: packCharacters(simplified) }],
  ['chinese-traditional', traditional, { packed: packDifference(traditional, simplified) }],
] as const;

test.each(lists)('the packed list %s is what its source gives', async (name, words, values) => {
  await expect(moduleOf(values)).toMatchFileSnapshot(`./generated/${name}.ts`);
  expect(await loadWords(name)).toEqual(clean(words));
});
