import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Whether the last bits of a phrase are the checksum of the others (BIP-39). By chance one in 16 passes with 12 words,
 * one in 256 with 24.
 *
 * @param places of the words in their list
 * @returns the number of checksum bits that hold; 0 when they do not, or when no phrase has so many words
 */
export function bip39ChecksumBits(places: readonly number[]): number {
  if (places.length % 3 !== 0) return 0;
  const checksumBits = places.length / 3;
  const entropy = new Uint8Array(checksumBits * 4);
  let buffer = 0;
  let held = 0;
  let at = 0;
  for (const place of places) {
    buffer = ((buffer & 0xff) << 11) | place;
    held += 11;
    while (held >= 8 && at < entropy.length) {
      held -= 8;
      entropy[at++] = buffer >> held;
    }
  }
  const checksum = buffer & ((1 << checksumBits) - 1);
  const wanted = (sha256(entropy)[0] ?? 0) >> (8 - checksumBits);
  return checksum === wanted ? checksumBits : 0;
}
