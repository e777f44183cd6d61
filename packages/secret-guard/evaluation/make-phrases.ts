import { sha256 } from '@noble/hashes/sha2.js';
import { bip39ChecksumBits } from '../phrases/bip39-checksum.ts';
import { electrumVersionBits } from '../phrases/electrum-version.ts';
import { slip39Checksum } from '../phrases/slip39-checksum.ts';
import type { Random } from './random.ts';

/** A valid BIP-39 phrase of 12, 15, 18, 21 or 24 words. */
export function makeBip39(random: Random, words: readonly string[], length: number): string[] {
  const entropy = random.bytes((length / 3) * 4);
  const bits = [...entropy, sha256(entropy)[0] ?? 0].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length }, (_, at) => words[Number.parseInt(bits.slice(at * 11, at * 11 + 11), 2)] ?? '');
}

/** An Electrum seed of 12 words that is no BIP-39 phrase, as Electrum makes sure of too. */
export function makeElectrum(random: Random, words: readonly string[]): string[] {
  for (;;) {
    const places = Array.from({ length: 12 }, () => random.below(words.length));
    const seed = places.map((place) => words[place] ?? '');
    if (electrumVersionBits(seed) > 0 && bip39ChecksumBits(places) === 0) return seed;
  }
}

/** What a share of a secret of 128 or 256 bits looks like: a header, the value after its padding, an RS1024 checksum. */
export function makeSlip39(random: Random, words: readonly string[], length: 20 | 33): string[] {
  const places = Array.from({ length: length - 3 }, () => random.below(words.length));
  places[4] = (places[4] ?? 0) >> (length === 20 ? 2 : 4);
  return [...places, ...slip39Checksum(places)].map((place) => words[place] ?? '');
}
