import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';

const ARRAY = /\[\s*\d{1,3}(?:\s*,\s*\d{1,3}){63}\s*,?\s*(?:\]|$)/g;

/** Solana keys as the command line keeps them: 64 bytes in a JSON array. */
export function findSolanaKeyArrays({ clean, from }: Context): Finding[] {
  const findings: Finding[] = [];
  for (const match of clean.text.matchAll(ARRAY)) {
    const bytes = match[0].match(/\d+/g) ?? [];
    if (match.index < from || bytes.some((byte) => Number(byte) > 255)) continue;
    const end = match.index + match[0].length;
    findings.push({ kind: 'solana-private-key', start: match.index, end, confidence: 'certain' });
  }
  return findings;
}
