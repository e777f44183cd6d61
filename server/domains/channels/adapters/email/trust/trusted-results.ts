import { type HeaderField, unfolded } from './header-section.ts';

/** What a server that the operator named says of a mail that it took in (RFC 8601). */
export interface TrustedResults {
  readonly spf: { readonly result: string; readonly domain: string } | null;
  /** Domains whose signatures it found good: their keys may be gone by now. */
  readonly signedBy: readonly string[];
}

/** The value in pieces at its semicolons, without comments; a quoted semicolon is none. */
function pieces(value: string): string[] {
  const found = [''];
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at++) {
    const char = value[at] ?? '';
    if (char === '\\') at++;
    else if (depth > 0) depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === '(') depth++;
    else if (!isQuoted && char === ';') found.push('');
    else found[found.length - 1] += char;
  }
  return found.map((piece) => piece.trim().toLowerCase());
}

const domainOf = (identity: string) => identity.slice(identity.lastIndexOf('@') + 1);

/**
 * Reads the newest Authentication-Results, if a server that the operator named has written it. All others are whatever a stranger
 * wrote: a server adds its own on top (RFC 8601 § 5).
 *
 * @param servers authserv-ids, lower case
 */
export function readTrustedResults(fields: readonly HeaderField[], servers: readonly string[]): TrustedResults | null {
  const newest = fields.find(({ name }) => name === 'authentication-results');
  if (!newest || newest.value.length > 8_000) return null;
  const [server = '', ...results] = pieces(unfolded(newest));
  if (!servers.includes(server.split(/\s/, 1)[0] ?? '')) return null;
  let spf: TrustedResults['spf'] = null;
  const signedBy: string[] = [];
  for (const each of results) {
    const [, method, result = ''] = /^(spf|dkim)\s*=\s*([a-z]+)/.exec(each) ?? [];
    const identity = /\b(?:smtp\.mailfrom|smtp\.helo|header\.d|header\.i)\s*=\s*(\S+)/.exec(each)?.[1];
    if (identity === undefined) continue;
    if (method === 'spf') spf ??= { result, domain: domainOf(identity) };
    if (method === 'dkim' && result === 'pass') signedBy.push(domainOf(identity));
  }
  return { spf, signedBy };
}
