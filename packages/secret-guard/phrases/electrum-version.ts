import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const KEY = utf8ToBytes('Seed version');
/** Standard, segwit, two-factor, two-factor segwit (Electrum, version.py). */
const PREFIXES = ['01', '100', '101', '102'];
const MARKS = /\p{M}/gu;

/**
 * Whether a phrase says by its hash that it is an Electrum seed (since 2.0). It need not pass BIP-39.
 *
 * @param words clean, as in the list
 * @returns how many bits of the hash say so; 0 when none
 */
export function electrumVersionBits(words: readonly string[]): number {
  const spaced = /[a-z]/.test(words[0] ?? '');
  const normal = words
    .join(spaced ? ' ' : '')
    .normalize('NFKD')
    .replace(MARKS, '');
  const hash = bytesToHex(hmac(sha512, KEY, utf8ToBytes(normal)));
  const prefix = PREFIXES.find((each) => hash.startsWith(each));
  return prefix === undefined ? 0 : prefix.length * 4;
}
