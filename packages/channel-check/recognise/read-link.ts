import type { Pasted } from './pasted.ts';

const SCHEME = /^(?:https?|ftp|wss?|hxxps?|view-source):[/\\]*/i;
const BARE = /^(?:[^\s/\\?#@]+@)?(?:[\p{L}\p{N}\p{M}_-]+\.)+[\p{L}\p{M}][\p{L}\p{N}\p{M}-]+\.?(?::\d+)?(?:[/\\?#]|$)/u;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const hostOf = (authority: string) =>
  decode(authority.slice(authority.lastIndexOf('@') + 1))
    .replace(/:\d*$/, '')
    .toLowerCase();

/**
 * Reads a link as a browser does (WHATWG URL): backslashes are slashes, the last @ ends the user name, the host may be
 * percent-encoded. Not by `URL` itself, because that hides how the host was written. A domain alone is a link too.
 */
export function readLink(text: string): (Pasted & { kind: 'link' }) | null {
  // People write bitpie[.]com so that nobody clicks.
  const plain = text.replace(/\s*[[(](?:\.|dot)[\])]\s*/gi, '.').replace(/\s*:\s*\/\//, '://');
  const scheme = SCHEME.exec(plain)?.[0];
  if (scheme === undefined && !BARE.test(plain)) return null;
  const behind = plain.slice(scheme?.length ?? 0);
  const end = behind.search(/[/\\?#\s]/);
  const authority = end < 0 ? behind : behind.slice(0, end);
  const at = authority.lastIndexOf('@');
  const host = hostOf(authority);
  if (host === '') return null;
  const [strict = ''] = behind.split(/[/?#\s]/, 1);
  return {
    kind: 'link',
    host,
    otherHost: strict.includes('\\') && strict.includes('@') ? hostOf(strict) : null,
    userinfo: at < 0 ? null : decode(authority.slice(0, at)),
    rest: end < 0 ? '' : behind.slice(end).replaceAll('\\', '/'),
  };
}
