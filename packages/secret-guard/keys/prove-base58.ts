import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase58 } from './decode-base58.ts';
import { isEd25519Pair } from './ed25519-pair.ts';
import type { Judgement } from './judgement.ts';

/** Version bytes of WIF; coins share some of them, and a coin that is not here is found all the same. */
const COINS: Readonly<Record<number, string>> = {
  128: 'bitcoin',
  239: 'testnet',
  176: 'litecoin',
  158: 'dogecoin',
  204: 'dash',
};
/** 64 bytes that were found to be no key: a message is read again at every stroke. */
const known = new Set<string>();
const MOST_KNOWN = 50;

/** Judges by checksums, and 64 bytes by whether the second half is the public key of the first. */
export function proveBase58(text: string): Judgement | 'no secret' | undefined {
  const bytes = decodeBase58(text);
  if (bytes.length === 64) return judgePair(text, bytes);
  const payload = bytes.subarray(0, -4);
  const sum = sha256(sha256(payload));
  if (bytes.subarray(-4).some((byte, index) => byte !== sum[index])) return undefined;
  return judgePayload(payload) ?? 'no secret';
}

function judgePayload(payload: Uint8Array): Judgement | undefined {
  const confidence = 'certain';
  const wif = payload.length === 33 || (payload.length === 34 && payload[33] === 1);
  if (wif) {
    const coin = COINS[payload[0] ?? 0];
    return { kind: 'wif', confidence, ...(coin === undefined ? {} : { detail: coin }) };
  }
  if (payload.length === 39 && payload[0] === 1 && (payload[1] === 0x42 || payload[1] === 0x43)) {
    return { kind: 'bip38', confidence };
  }
  // BIP-32: a private key is written as 0x00 and 32 bytes, a public one begins with 2 or 3.
  return payload.length === 78 && payload[45] === 0 ? { kind: 'extended-private-key', confidence } : undefined;
}

function judgePair(text: string, bytes: Uint8Array): Judgement | undefined {
  if (known.has(text)) return undefined;
  if (isEd25519Pair(bytes)) return { kind: 'solana-private-key', confidence: 'certain' };
  if (known.size >= MOST_KNOWN) known.clear();
  known.add(text);
  return undefined;
}
