import type { Finding } from './finding.ts';
import { findBase58Keys } from './keys/base58-keys.ts';
import { findHexPrivateKeys } from './keys/hex-private-key.ts';
import type { ProveBase58 } from './keys/judgement.ts';
import { findKeystores } from './keys/keystore-json.ts';
import { findSolanaKeyArrays } from './keys/solana-key-array.ts';
import { type ListName, listNames } from './phrases/list-names.ts';
import type { PhraseEngine } from './phrases/phrase-engine.ts';
import { findApiSecrets } from './stated/api-secret.ts';
import { findOneTimeCodes } from './stated/one-time-code.ts';
import { findPasswords } from './stated/password.ts';
import { cleanText } from './text/clean-text.ts';
import type { Context } from './text/context.ts';
import { withoutOverlaps } from './without-overlaps.ts';

export interface SecretGuardOptions {
  /** Word lists that `load` may fetch; all of them when not given. */
  readonly lists?: readonly ListName[];
}

export interface ScanOptions {
  /** Earlier messages of the same sender, oldest first: a phrase may be spread over them. */
  readonly history?: readonly string[];
}

export interface SecretGuard {
  /**
   * Fetches the word lists and what proves a find. Until then phrases are not found, and keys are told by their shape and
   * by what they are called. Call it again after a failure.
   *
   * @param lists those to fetch now; all that the guard may use when not given
   */
  load(lists?: readonly ListName[]): Promise<void>;
  /** Finds the secrets of a text, in order and without overlaps. Takes under 2 ms for 10 kB. Never throws. */
  scan(text: string, options?: ScanOptions): Finding[];
}

/** So much of what was said before is read again. */
const HISTORY = { messages: 24, length: 4000 };
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff/g;

const detectors = [
  findBase58Keys,
  findHexPrivateKeys,
  findSolanaKeyArrays,
  findKeystores,
  findApiSecrets,
  findPasswords,
  findOneTimeCodes,
];

/**
 * Finds what support never needs and must never store: seed phrases, private keys, passwords, one-time codes.
 *
 * @example
 * const guard = createSecretGuard();
 * await guard.load();
 * guard.scan('my key is 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ');
 * // [{ kind: 'wif', start: 10, end: 61, confidence: 'certain', detail: 'bitcoin' }]
 */
export function createSecretGuard({ lists: allowed = listNames }: SecretGuardOptions = {}): SecretGuard {
  let proofs: Proofs = {};

  return {
    async load(names = allowed) {
      const [{ createPhraseEngine }, { proveBase58 }] = await Promise.all([
        import('./phrases/phrase-engine.ts'),
        import('./keys/prove-base58.ts'),
      ]);
      const { phrases = createPhraseEngine() } = proofs;
      proofs = { phrases, prove: proveBase58 };
      await phrases.load(names.filter((name) => allowed.includes(name)));
    },
    scan(text, { history = [] } = {}) {
      const before = history.slice(-HISTORY.messages).join('\n').slice(-HISTORY.length);
      const prefix = before === '' ? 0 : before.length + 1;
      const whole = before === '' ? text : `${before}\n${text}`;
      const findings = scanWhole(whole, prefix, proofs);
      // Invisible characters were taken out, as if inside words; they may stand between words as well.
      const parted = whole.replace(INVISIBLE, ' ');
      if (parted !== whole) findings.push(...scanWhole(parted, prefix, proofs));
      return withoutOverlaps(findings);
    },
  };
}

/** What is fetched on demand. */
interface Proofs {
  readonly phrases?: PhraseEngine;
  readonly prove?: ProveBase58;
}

/** @param prefix how much of the text, in UTF-16 units, was said before the message */
function scanWhole(whole: string, prefix: number, { phrases, prove }: Proofs): Finding[] {
  const clean = cleanText(whole);
  const from = prefix === 0 ? 0 : cleanText(whole.slice(0, prefix)).text.length;
  const context: Context = { clean, from, prove };
  const spoken = (phrases?.scan(clean, from) ?? []).map(
    ({ kind, list, start, end, confidence }): Finding => ({
      kind,
      start: Math.max(start, from),
      end,
      confidence,
      ...(kind === 'bip39' && list !== undefined ? { detail: list } : {}),
    }),
  );
  const others = detectors.flatMap((detect) => detect(context));
  return [...spoken, ...others].map((finding) => {
    const source = clean.toSource(finding.start, finding.end);
    return { ...finding, start: source.start - prefix, end: source.end - prefix };
  });
}
