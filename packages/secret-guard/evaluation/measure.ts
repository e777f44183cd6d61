import type { SecretGuard } from '../create-secret-guard.ts';
import type { SecretKind } from '../finding.ts';
import type { Case } from './make-cases.ts';

export interface Recall {
  readonly kind: SecretKind;
  readonly cases: number;
  readonly found: number;
  /** Found as `certain`. */
  readonly certain: number;
  readonly missed: readonly Case[];
}

const PHRASES: ReadonlySet<SecretKind> = new Set(['bip39', 'electrum-seed']);

const HEX_KEY = /^[0-9a-f]{64}$/i;

/**
 * A misspelt Electrum seed has lost what tells it from a BIP-39 phrase, and 64 digits after "secretKey" may be the key of a
 * wallet as well as that of an exchange.
 */
function isOfKind(found: SecretKind, { kind, about, secret }: Case): boolean {
  if (found === kind) return true;
  if (kind === 'api-secret') return found === 'hex-private-key' && HEX_KEY.test(secret);
  return about.includes('misspelt') && PHRASES.has(found) && PHRASES.has(kind);
}

/** A case is found when a finding of its kind covers at least nine tenths of its secret. */
export function measureRecall(guard: SecretGuard, cases: readonly Case[]): Recall[] {
  return [...Map.groupBy(cases, (each) => each.kind)].map(([kind, ofKind]) => {
    const missed: Case[] = [];
    let certain = 0;
    for (const each of ofKind) {
      const start = each.text.indexOf(each.secret);
      const end = start + each.secret.length;
      const finding = guard
        .scan(each.text, { history: each.history })
        .find(
          (f) => isOfKind(f.kind, each) && Math.min(f.end, end) - Math.max(f.start, start) >= 0.9 * each.secret.length,
        );
      if (finding === undefined) missed.push(each);
      else if (finding.confidence === 'certain') certain++;
    }
    return { kind, cases: ofKind.length, found: ofKind.length - missed.length, certain, missed };
  });
}

/** Those of the ordinary messages in which the guard finds anything. */
export function falseAlarms(guard: SecretGuard, messages: readonly string[]): string[] {
  return messages.filter((text) => guard.scan(text).length > 0);
}
