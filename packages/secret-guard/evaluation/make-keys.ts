import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base58, createBase58check } from '@scure/base';
import type { Random } from './random.ts';

const base58check = createBase58check(sha256);
const WIF_VERSIONS = [128, 239, 176, 158, 204, 183, 153, 178, 188, 212];
const PRIVATE_VERSIONS = [
  '0488ade4',
  '04358394',
  '049d7878',
  '04b2430c',
  '02aa7a99',
  '045f18bc',
  '019d9cfe',
  '02fac398',
];
const PUBLIC_VERSIONS = [
  '0488b21e',
  '043587cf',
  '049d7cb2',
  '04b24746',
  '02aa7ed3',
  '045f1cf6',
  '019da462',
  '02facafd',
];

const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const fromHex = (hex: string) => (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));

export const makeHex = (random: Random, bytes: number) => bytesToHex(random.bytes(bytes));

export function makeWif(random: Random): string {
  return base58check.encode(joined([random.pick(WIF_VERSIONS)], random.bytes(32), random.below(3) === 0 ? [] : [1]));
}

export function makeExtendedKey(random: Random, which: 'private' | 'public'): string {
  const version = fromHex(random.pick(which === 'private' ? PRIVATE_VERSIONS : PUBLIC_VERSIONS));
  return base58check.encode(joined(version, random.bytes(41), [which === 'private' ? 0 : 2], random.bytes(32)));
}

export function makeBip38(random: Random): string {
  const multiplied = random.below(2) === 0;
  return base58check.encode(joined([1, multiplied ? 0x43 : 0x42, multiplied ? 0x20 : 0xe0], random.bytes(36)));
}

/** The public half is made by the caller: this package has no curve. */
export function makeSolanaKey(random: Random, publicKeyOf: (seed: Uint8Array) => Uint8Array): Uint8Array {
  const seed = random.bytes(32);
  return joined(seed, publicKeyOf(seed));
}

/** What identifies a Solana transaction: the second half is below the order of the group. */
export function makeSolanaSignature(random: Random): string {
  return base58.encode(joined(random.bytes(63), [random.below(16)]));
}

export function makeBase58Address(random: Random): string {
  const kind = random.below(4);
  if (kind === 0) return base58.encode(random.bytes(32));
  return base58check.encode(joined([random.pick([0, 5, 65, 48, 30])], random.bytes(20)));
}

export function makeUuid(random: Random): string {
  return makeHex(random, 16).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

export function makeKeystore(random: Random): string {
  const file = {
    version: 3,
    id: makeUuid(random),
    address: makeHex(random, 20),
    crypto: {
      ciphertext: makeHex(random, 32),
      cipherparams: { iv: makeHex(random, 16) },
      cipher: 'aes-128-ctr',
      kdf: random.pick(['scrypt', 'pbkdf2']),
      kdfparams: { dklen: 32, salt: makeHex(random, 32), n: 262144, r: 8, p: 1 },
      mac: makeHex(random, 32),
    },
  };
  const text = JSON.stringify(file, null, random.pick([0, 2]));
  return random.below(3) === 0 ? text.replace('"crypto"', '"Crypto"') : text;
}
