import { domainToASCII } from 'node:url';
import { type HeaderField, unfolded } from './header-section.ts';

/** Whoever a mail says wrote it. */
export interface Author {
  /** Lower case. */
  readonly address: string;
  /** Of the address, as the domain name system writes it (A-labels). */
  readonly domain: string;
}

const quoted = '\u0001';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/**
 * The text without comments, and with a mark in place of what is quoted: neither can hold an address (RFC 5322 § 3.2.2, 3.2.4).
 *
 * @returns null where one of them does not end
 */
function bare(text: string): string | null {
  let out = '';
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && (isQuoted || depth > 0)) at++;
    else if (isQuoted) {
      if (char === '"') isQuoted = false;
    } else if (char === '(') {
      if (depth++ === 0) out += ' ';
    } else if (depth > 0) {
      if (char === ')') depth--;
    } else if (char === '"') {
      isQuoted = true;
      out += quoted;
    } else out += char;
  }
  return isQuoted || depth > 0 ? null : out;
}

const atom = String.raw`[^\s\u0001-\u001f\u007f()<>[\]:;@\\,."]+`;
const spec = String.raw`(${atom}(?:\.${atom})*)@([^\s\u0001-\u001f\u007f()<>[\]:;@\\,"]+)`;
const alone = new RegExp(String.raw`^\s*${spec}\s*$`, 'u');
const named = new RegExp(String.raw`^([^<>,;:\\]*)<\s*${spec}\s*>\s*$`, 'u');

/** Letters that are others in disguise (full width, ligatures) make another address than they seem to. */
const isPlain = (text: string) => text.normalize('NFKC') === text && !text.includes('=?');

function authorOf(local: string, host: string): Author | null {
  const domain = domainToASCII(host);
  if (!isPlain(local) || !isPlain(host) || !/^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)+[a-z0-9-]{2,63}$/.test(domain))
    return null;
  return { address: `${local}@${host}`.toLowerCase(), domain };
}

/**
 * The author of a mail, where every reader of it would see the same one: exactly one From with exactly one plain address. Whatever two
 * programs could read in two ways (groups, routes, quoted or encoded addresses, a second From in any spelling) has none.
 *
 * @returns null where the mail names no author, several, or one that depends on its reader
 */
export function readAuthor(fields: readonly HeaderField[]): Author | null {
  const [from, ...others] = fields.filter(({ name }) => name.replaceAll(/[^a-z-]/g, '') === 'from');
  if (!from || others.length > 0 || from.name !== 'from') return null;
  // A lone carriage return is a line end to some: what stands behind may be a field of its own.
  if (fields.some(({ value }) => /\r(?!\n)[^\n]*from/i.test(value))) return null;
  const text = Buffer.from(unfolded(from), 'latin1').toString('utf8');
  if (text.length > 2_000 || control.test(text)) return null;
  const words = bare(text);
  if (words === null) return null;
  const single = alone.exec(words);
  if (single) return authorOf(single[1] ?? '', single[2] ?? '');
  const [, phrase = '', local = '', host = ''] = named.exec(words) ?? [];
  // Many programs write the address for a name; any other address there is a lie.
  const isAddressTwice = phrase.trim().toLowerCase() === `${local}@${host}`.toLowerCase();
  return local === '' || (phrase.includes('@') && !isAddressTwice) ? null : authorOf(local, host);
}
