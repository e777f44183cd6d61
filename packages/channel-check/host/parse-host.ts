/// <reference path="../punycode.d.ts" />
import punycode from 'punycode.js';
import { suffixLength } from './public-suffix.ts';

/** A host name in its parts, as people read it: lower case, Unicode instead of punycode. */
export interface Host {
  /** `pay.bitpie.com` */
  readonly name: string;
  /** What a registrar sold: `bitpie.com`. */
  readonly registrable: string;
  /** `bitpie` */
  readonly label: string;
  /** `com` */
  readonly suffix: string;
  /** `['pay']`, without a leading `www`. */
  readonly subdomains: readonly string[];
  /** The name as written, when it was punycode. */
  readonly punycode: string | null;
}

function decode(name: string): string {
  if (!name.includes('xn--')) return name;
  try {
    return punycode.toUnicode(name);
  } catch {
    return name;
  }
}

/**
 * Takes a host name apart. Numeric addresses and names of one label are no domain and give null.
 *
 * @example parseHost('Pay.Bitpie.COM.')?.registrable // 'bitpie.com'
 */
export function parseHost(text: string): Host | null {
  const written = text.toLowerCase().replace(/\.+$/, '');
  const name = decode(written);
  const labels = name.split('.');
  if (labels.length < 2 || labels.includes('') || /^[\d.]+$/.test(name) || /[[\]\s]/.test(name)) return null;
  const ends = labels.length - suffixLength(labels);
  const label = labels[ends - 1] ?? '';
  const suffix = labels.slice(ends).join('.');
  const subdomains = labels.slice(labels[0] === 'www' ? 1 : 0, Math.max(ends - 1, 0));
  return {
    name,
    registrable: `${label}.${suffix}`,
    label,
    suffix,
    subdomains: ends === 1 ? [] : subdomains,
    punycode: name === written ? null : written,
  };
}
