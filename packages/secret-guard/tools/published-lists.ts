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
import type { ListName } from '../phrases/list-names.ts';

const { WORD_LIST: slip39 }: { WORD_LIST: string[] } = createRequire(import.meta.url)('slip39/src/slip39_helper.js');

/** The word lists as their standards publish them (BIP-39, SLIP-39), accents and all. */
export const publishedLists: Readonly<Record<ListName, readonly string[]>> = {
  english,
  'chinese-simplified': simplified,
  'chinese-traditional': traditional,
  japanese,
  korean,
  spanish,
  french,
  italian,
  portuguese,
  czech,
  slip39,
};
