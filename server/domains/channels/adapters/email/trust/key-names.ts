import { domainToASCII } from 'node:url';
import type { HeaderField } from './header-section.ts';

/** Each signature costs a look-up and a verification: more than this, or larger than this, is an attack. */
const mostSignatures = 10;
const mostSeals = 10;
const longestSignature = 8 * 1024;

function tagOf(value: string, tag: string): string | null {
  for (const pair of value.split(';')) {
    const at = pair.indexOf('=');
    if (at >= 0 && pair.slice(0, at).trim() === tag) return pair.slice(at + 1).replaceAll(/\s+/g, '');
  }
  return null;
}

/** Under which names the keys of a mail's signatures and seals are published (RFC 6376 § 3.6.2.1). */
export interface KeyNames {
  readonly names: readonly string[];
  readonly hasSignatures: boolean;
}

/** @returns null where the mail has more signatures, or larger ones, than are worth checking */
export function keyNames(fields: readonly HeaderField[]): KeyNames | null {
  const signatures = fields.filter(({ name }) => name === 'dkim-signature');
  const seals = fields.filter(({ name }) => /^arc-(seal|message-signature)$/.test(name));
  if (signatures.length > mostSignatures || seals.length > 2 * mostSeals) return null;
  const all = [...signatures, ...seals];
  if (all.some(({ value }) => value.length > longestSignature)) return null;
  const names = all.flatMap(({ value }) => {
    const domain = domainToASCII(tagOf(value, 'd') ?? '');
    const selector = tagOf(value, 's');
    return domain === '' || !selector ? [] : [`${selector}._domainkey.${domain}`.toLowerCase()];
  });
  return { names: [...new Set(names)], hasSignatures: all.length > 0 };
}
