import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';
import { calledPrivate } from './key-labels.ts';

/** 32 bytes, or 64 where the public half is written behind. */
const HEX = /(?<![0-9A-Za-z])(?:0x)?(?:[0-9a-f]{128}|[0-9a-f]{64})(?![0-9A-Za-z])/gi;

/**
 * Private keys in hexadecimal. Any 32 bytes are a valid key, and a transaction id looks the same: only what the writer
 * calls it can tell.
 */
export function findHexPrivateKeys(context: Context): Finding[] {
  const findings: Finding[] = [];
  for (const match of context.clean.text.matchAll(HEX)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < context.from) continue;
    const called = calledPrivate(context, start, end);
    if (called === 'no') continue;
    findings.push({ kind: 'hex-private-key', start, end, confidence: called === 'named' ? 'certain' : 'likely' });
  }
  return findings;
}
