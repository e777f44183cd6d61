import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';
import type { Judgement } from './judgement.ts';
import { calledPrivate } from './key-labels.ts';

const BASE58 = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{50,120}(?![0-9A-Za-z])/g;

/**
 * WIF, extended private keys, BIP-38 and Solana keys: one alphabet, told apart by what they hold. Until the proofs are
 * loaded, and for a key with a slip of the hand, the shape and what the writer calls it must do.
 */
export function findBase58Keys(context: Context): Finding[] {
  const findings: Finding[] = [];
  for (const match of context.clean.text.matchAll(BASE58)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < context.from) continue;
    const judged = context.prove?.(match[0]) ?? judgeShape(context, match[0], start);
    if (judged !== undefined && judged !== 'no secret') findings.push({ start, end, ...judged });
  }
  return findings;
}

function judgeShape(context: Context, text: string, start: number): Judgement | undefined {
  const confidence = 'likely';
  if (/^[A-Za-z]{1,2}prv.{95,}$/.test(text)) return { kind: 'extended-private-key', confidence };
  if (/^6P.{56}$/.test(text)) return { kind: 'bip38', confidence };
  if (/^(?:5[HJK].{49}|[KL].{51})$/.test(text)) return { kind: 'wif', confidence };
  const length = text.length >= 84 && text.length <= 88;
  if (!length || calledPrivate(context, start, start + text.length) === 'no') return undefined;
  return { kind: 'solana-private-key', confidence };
}
