import { matchName } from '../compare/match-name.ts';
import type { CompiledBrand } from '../compile-brand.ts';
import { wellKnownHosts } from '../data/hosts.ts';
import { parseHost } from '../host/parse-host.ts';
import type { Pasted } from '../recognise/pasted.ts';
import type { ChannelVerdict, Reason } from '../verdict.ts';
import { judgeHost } from './judge-host.ts';
import { besides, lookalike } from './judgement.ts';

type Link = Pasted & { readonly kind: 'link' };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The registered domain that stands in a text as a whole, not as the end of another name. */
function domainIn(brand: CompiledBrand, text: string): string | undefined {
  const around = ` ${text.toLowerCase()} `;
  return brand.domains.find(({ name }) => {
    const at = around.indexOf(name);
    return (
      at > 0 && !/[\p{L}\p{N}-]/u.test(around[at - 1] ?? '') && !/[\p{L}\p{N}-]/u.test(around[at + name.length] ?? '')
    );
  })?.name;
}

/** What an impostor writes into the path, so that the address looks right at a glance. */
function judgePath(brand: CompiledBrand, { rest }: Link, belongsTo: string): ChannelVerdict | null {
  const path = decode(rest).slice(0, 500);
  const domain = domainIn(brand, path);
  if (domain !== undefined) return lookalike(domain, [{ code: 'path', shown: domain, belongsTo }]);
  const [own = ''] = path.split(/[?#]/, 1);
  for (const segment of own.split('/')) {
    if (segment.length < 3 || segment.length > 40) continue;
    const match = matchName(segment, brand.names, 0);
    // An article about the brand has more to say than added words.
    const words = match?.reasons.find((reason) => reason.code === 'added-words')?.words ?? [];
    if (match !== null && words.length <= 2)
      return lookalike(match.name.display, [{ code: 'path', shown: segment, belongsTo }, ...match.reasons]);
  }
  return null;
}

function judgeUserinfo(brand: CompiledBrand, { userinfo }: Link, belongsTo: string): ChannelVerdict | null {
  if (userinfo === null) return null;
  const reason: Reason = { code: 'userinfo', shown: userinfo, belongsTo };
  const domain = domainIn(brand, userinfo);
  if (domain !== undefined) return lookalike(domain, [reason]);
  const [user = ''] = userinfo.split(':', 1);
  const before = judgeHost(brand, user);
  if (before.verdict === 'lookalike') return besides(before, [reason]);
  const match = matchName(user, brand.names);
  return match === null ? null : lookalike(match.name.display, [reason, ...match.reasons]);
}

/** Browsers go to the official host; other programs may not, and nobody honest writes such a link. */
function readTwoWays(brand: CompiledBrand, { host, otherHost }: Link): ChannelVerdict | null {
  if (otherHost === null || judgeHost(brand, otherHost).verdict === 'official') return null;
  return lookalike(host, [{ code: 'userinfo', shown: host, belongsTo: otherHost }]);
}

/** Judges a link or a domain by where it leads, and by what it pretends on the way. */
export function judgeLink(brand: CompiledBrand, link: Link): ChannelVerdict {
  const found = judgeHost(brand, link.host);
  if (found.verdict === 'official') return readTwoWays(brand, link) ?? found;
  const host = parseHost(link.host);
  const belongsTo = host?.registrable ?? link.host;
  const userinfo = judgeUserinfo(brand, link, belongsTo);
  if (userinfo !== null) return besides(userinfo, found.verdict === 'lookalike' ? found.reasons : []);
  if (found.verdict === 'lookalike') return found;
  if (link.rest === '' || (host !== null && wellKnownHosts.has(host.registrable))) return found;
  return judgePath(brand, link, belongsTo) ?? found;
}
