import { sha256 } from '@noble/hashes/sha2.js';
import { base58 } from '@scure/base';
import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';
import { calledPrivate } from './key-labels.ts';

const BASE58 = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{50,120}(?![0-9A-Za-z])/g;
/** Version bytes of WIF; coins share some of them, and a coin that is not here is found all the same. */
const COINS: Readonly<Record<number, string>> = {
  128: 'bitcoin',
  239: 'testnet',
  176: 'litecoin',
  158: 'dogecoin',
  204: 'dash',
};

/** WIF, extended private keys, BIP-38 and Solana keys: one alphabet, told apart by what they hold. */
export function findBase58Keys(context: Context): Finding[] {
  const findings: Finding[] = [];
  for (const match of context.clean.text.matchAll(BASE58)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < context.from) continue;
    const found = judgeProven(match[0]) ?? judgeSolana(context, match[0], start) ?? judgeDamaged(match[0]);
    if (found !== undefined) findings.push({ start, end, ...found });
  }
  return findings;
}

type Judgement = Omit<Finding, 'start' | 'end'>;

function payloadOf(text: string): Uint8Array | undefined {
  const bytes = base58.decode(text);
  const payload = bytes.subarray(0, -4);
  const sum = sha256(sha256(payload));
  return bytes.subarray(-4).every((byte, index) => byte === sum[index]) ? payload : undefined;
}

function judgeProven(text: string): Judgement | undefined {
  const payload = payloadOf(text);
  if (payload === undefined) return undefined;
  const confidence = 'certain';
  switch (payload.length) {
    case 33:
      return wif(payload);
    case 34:
      return payload[33] === 1 ? wif(payload) : undefined;
    case 39:
      return payload[0] === 1 && (payload[1] === 0x42 || payload[1] === 0x43)
        ? { kind: 'bip38', confidence }
        : undefined;
    case 78:
      // BIP-32: a private key is written as 0x00 and 32 bytes, a public one begins with 2 or 3.
      return payload[45] === 0 ? { kind: 'extended-private-key', confidence } : undefined;
    default:
      return undefined;
  }
}

function wif(payload: Uint8Array): Judgement {
  const coin = COINS[payload[0] ?? 0];
  return { kind: 'wif', confidence: 'certain', ...(coin === undefined ? {} : { detail: coin }) };
}

/**
 * A Solana key and a Solana transaction id are both 64 bytes. The second half of a signature is a number below the order
 * of the group (RFC 8032, 5.1.7), so its last byte is at most 16; that of a public key is not in 15 cases of 16.
 */
function judgeSolana(context: Context, text: string, start: number): Judgement | undefined {
  if (text.length < 84 || text.length > 88) return undefined;
  const bytes = base58.decode(text);
  if (bytes.length !== 64) return undefined;
  const called = calledPrivate(context, start, start + text.length);
  if ((bytes[63] ?? 0) > 16) return { kind: 'solana-private-key', confidence: 'certain' };
  return called === 'no' ? undefined : { kind: 'solana-private-key', confidence: 'likely' };
}

/** A key with a slip of the hand is still nearly the key. */
function judgeDamaged(text: string): Judgement | undefined {
  const confidence = 'likely';
  if (/^[A-Za-z]{1,2}prv.{95,}$/.test(text)) return { kind: 'extended-private-key', confidence };
  if (/^6P.{56}$/.test(text)) return { kind: 'bip38', confidence };
  return /^(?:5[HJK].{49}|[KL].{51})$/.test(text) ? { kind: 'wif', confidence } : undefined;
}
