import type { Finding, SecretKind } from './finding.ts';

/** What gives access to funds by itself, unlike a password or a code, which can be changed. */
const WALLET_KINDS: ReadonlySet<SecretKind> = new Set([
  'bip39',
  'electrum-seed',
  'slip39',
  'wif',
  'extended-private-key',
  'bip38',
  'hex-private-key',
  'solana-private-key',
  'keystore-json',
]);

/** Whether whoever has seen this can take the funds: then they should move to a new wallet. */
export function opensWallet({ kind }: Pick<Finding, 'kind'>): boolean {
  return WALLET_KINDS.has(kind);
}

/**
 * The text with each secret replaced by what stands for it; nothing tells its length.
 *
 * @example redact('key: 5HueCG…', findings, () => '[private key]') // 'key: [private key]'
 */
export function redact(text: string, findings: readonly Finding[], placeholder: (finding: Finding) => string): string {
  let result = '';
  let at = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < at) continue;
    result += text.slice(at, finding.start) + placeholder(finding);
    at = finding.end;
  }
  return result + text.slice(at);
}
