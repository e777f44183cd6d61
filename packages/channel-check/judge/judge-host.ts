import { align } from '../compare/align.ts';
import { readLetters } from '../compare/letters.ts';
import { type Match, matchName } from '../compare/match-name.ts';
import type { CompiledBrand } from '../compile-brand.ts';
import { wellKnownHosts } from '../data/hosts.ts';
import { isKnownName } from '../data/known-names.ts';
import { type Host, parseHost } from '../host/parse-host.ts';
import type { ChannelVerdict, Reason } from '../verdict.ts';
import { lookalike, official, unknown } from './judgement.ts';

/** In subdomains strangers' words are usual. */
const SUBDOMAIN_TOLERANCE = 0.6;

const CLEAN = /^[\p{L}\p{N}\p{M}._-]+$/u;

/** The registered domain that `host` is or lies under. A host with other signs leads nowhere or elsewhere. */
function registeredDomain(brand: CompiledBrand, host: Host): Host | undefined {
  if (!CLEAN.test(host.name)) return undefined;
  return brand.domains.find(({ name }) => host.name === name || host.name.endsWith(`.${name}`));
}

/** The registered domain that goes with a name of the brand, else the first, else the name. */
function closestDomain(brand: CompiledBrand, match: Match): string {
  const own = brand.domains.find(({ label }) => label === match.name.text);
  return (own ?? brand.domains[0])?.name ?? match.name.display;
}

const suffixesOf = (brand: CompiledBrand) => [...new Set(brand.domains.map(({ suffix }) => suffix))];

function otherSuffix(brand: CompiledBrand, host: Host, match: Match): Reason[] {
  const expected = suffixesOf(brand);
  if (expected.length === 0) return [{ code: 'brand-name', name: match.name.display }];
  return expected.includes(host.suffix) ? [] : [{ code: 'other-suffix', shown: host.suffix, expected }];
}

/** `bitp.ie`, `bit.pie.com`, `tokenim.com` for `token.im`: the same letters, cut elsewhere. */
function joinedOtherwise(brand: CompiledBrand, host: Host): ChannelVerdict | null {
  const front = [...host.subdomains, host.label].join('');
  for (const { text, display } of brand.names) {
    const shown = host.subdomains.length > 0 && front === text ? front : `${front}${host.suffix}`;
    if (shown === text && host.label !== text)
      return lookalike(brand.domains[0]?.name ?? display, [
        { code: 'separators', shown: host.name, expected: display },
      ]);
  }
  for (const domain of brand.domains) {
    const whole = `${domain.label}${domain.suffix}`;
    if (host.label.replaceAll('-', '') === whole)
      return lookalike(domain.name, [{ code: 'separators', shown: host.name, expected: domain.name }]);
  }
  return null;
}

/** One letter of the suffix: `bitpie.cm`, or of a label that is an ordinary word: `tokem.im`. */
function nearDomain(brand: CompiledBrand, host: Host): ChannelVerdict | null {
  for (const domain of brand.domains) {
    if (domain.suffix !== host.suffix || !isKnownName(domain.label)) continue;
    const found = align(readLetters(host.label), readLetters(domain.label), 0.75);
    if (found !== null && !isKnownName(host.label)) return lookalike(domain.name, found.edits);
  }
  return null;
}

function inSubdomains(brand: CompiledBrand, host: Host): ChannelVerdict | null {
  const embedded = brand.domains.find(({ name }) => `.${host.name}`.includes(`.${name}.`));
  const belongs = (shown: string): Reason => ({ code: 'subdomain', shown, belongsTo: host.registrable });
  if (embedded !== undefined) return lookalike(embedded.name, [belongs(embedded.name)]);
  for (const label of host.subdomains) {
    const match = matchName(label, brand.names, SUBDOMAIN_TOLERANCE);
    if (match !== null) return lookalike(closestDomain(brand, match), [belongs(label), ...match.reasons]);
  }
  return null;
}

/** Judges the host of a link or the domain of a mailbox. */
export function judgeHost(brand: CompiledBrand, text: string): ChannelVerdict {
  const host = parseHost(text);
  if (host === null) return unknown();
  const domain = registeredDomain(brand, host);
  if (domain !== undefined) return official(domain.name, { code: 'registered', kind: 'domain', channel: domain.name });
  const code: Reason[] = host.punycode === null ? [] : [{ code: 'punycode', shown: host.punycode, reads: host.name }];
  const add = (found: ChannelVerdict): ChannelVerdict => ({ ...found, reasons: [...code, ...found.reasons] });
  if (wellKnownHosts.has(host.registrable)) return inSubdomains(brand, host) ?? unknown();
  const match = matchName(host.label, brand.names);
  if (match !== null)
    return add(lookalike(closestDomain(brand, match), [...match.reasons, ...otherSuffix(brand, host, match)]));
  return add(joinedOtherwise(brand, host) ?? inSubdomains(brand, host) ?? nearDomain(brand, host) ?? unknown());
}
