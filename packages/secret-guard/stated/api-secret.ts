import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';

const NAME =
  '(?:secret(?:[\\s_-]{0,3}access)?(?:[\\s_-]{0,3}key)?|api[\\s_-]{0,3}(?:key|pass\\w*|token)|secretkey|api\\s*[密私秘][钥鑰]|secret[密私秘][钥鑰]|[密秘][钥鑰])';
const STATED = new RegExp(
  `${NAME}(?:is|are|was|[:=是为為]|=>|->|[\\s)）"'\`“(（\\[]){0,16}([\\w+/=-]{16,128})(?![\\w+/=-])`,
  'gi',
);
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;

/** Drawn by a machine: digits among the letters, and no run of plain words. */
function isRandom(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0;
  const letters = value.match(/[a-z]/gi)?.length ?? 0;
  if (letters < (value.length < 32 ? 4 : 1) || /^0x[0-9a-f]+$/i.test(value)) return false;
  if (digits >= 2) return new Set(value).size >= 8;
  return value.length >= 24 && /[a-z]/.test(value) && /[A-Z].*[A-Z]/.test(value) && !/[-_]/.test(value);
}

/** API secrets of exchanges, by the name that stands before them, and private keys in PEM, which some exchanges give out. */
export function findApiSecrets({ clean, from }: Context): Finding[] {
  const findings: Finding[] = [];
  for (const match of clean.text.matchAll(STATED)) {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - value.length;
    if (start < from || !isRandom(value)) continue;
    const secret = /secret|[密私秘][钥鑰]/i.test(match[0].slice(0, -value.length));
    findings.push({ kind: 'api-secret', start, end, confidence: secret ? 'certain' : 'likely' });
  }
  for (const { 0: block, index } of clean.text.matchAll(PEM)) {
    if (index >= from)
      findings.push({ kind: 'api-secret', start: index, end: index + block.length, confidence: 'certain' });
  }
  return findings;
}
