import type { Brand } from './brand.ts';
import { type Letter, readLetters } from './compare/letters.ts';
import { limitFor } from './compare/limit.ts';
import { isKnownName, isWordlike } from './data/known-names.ts';
import { type Host, parseHost } from './host/parse-host.ts';
import { canonicalPlatform } from './recognise/platforms.ts';

/** A name to compare with. */
export interface BrandName {
  /** Without spaces and signs, in small letters: `trustwallet`. */
  readonly text: string;
  readonly letters: readonly Letter[];
  /** How unlike a name may be and still count; see `limitFor`. */
  readonly limit: number;
  /** An ordinary word or a very short name: what surrounds it must be words that impostors add. */
  readonly common: boolean;
  /** Only the label of a domain, and an ordinary word (`token` of token.im): being like it says little. */
  readonly weak: boolean;
  /** As the brand writes it. */
  readonly display: string;
}

export interface Handle {
  readonly platform: string;
  /** In small letters, without @. */
  readonly handle: string;
  readonly display: string;
}

/** A brand made ready for many checks. */
export interface CompiledBrand {
  readonly names: readonly BrandName[];
  readonly domains: readonly Host[];
  readonly emails: readonly { readonly address: string; readonly mailbox: string; readonly host: string }[];
  readonly handles: readonly Handle[];
  readonly phones: readonly { readonly digits: string; readonly display: string }[];
  readonly agents: ReadonlyMap<string, string>;
  readonly neverUses: ReadonlySet<string>;
}

/** Takes spaces and signs out of a name. */
export const compact = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

function nameOf(display: string, isOwn: boolean): BrandName {
  const text = compact(display.normalize('NFC'));
  const letters = readLetters(text);
  const isWord = isWordlike(text);
  // Chinese names are short and mean little else.
  const isShort = /^[ -~]*$/.test(text) && text.length < 5;
  return {
    text,
    letters,
    limit: limitFor(letters, isWord),
    common: isShort || isWord,
    weak: !isOwn && isKnownName(text),
    display,
  };
}

function withoutRepeats(names: readonly BrandName[]): BrandName[] {
  return names.filter(
    ({ text }, index) => text.length > 1 && names.findIndex((other) => other.text === text) === index,
  );
}

/** @see Brand */
export function compileBrand(brand: Brand): CompiledBrand {
  const domains = (brand.domains ?? []).flatMap((domain) => parseHost(domain.trim()) ?? []);
  const own = [brand.name, ...(brand.aliases ?? [])];
  return {
    names: withoutRepeats([
      ...own.map((name) => nameOf(name, true)),
      ...domains.map(({ label }) => nameOf(label, false)),
    ]),
    domains,
    emails: (brand.emails ?? []).map((email) => {
      const address = email.trim().toLowerCase();
      const at = address.lastIndexOf('@');
      return { address, mailbox: address.slice(0, at), host: address.slice(at + 1) };
    }),
    handles: (brand.handles ?? []).map(({ platform, handle }) => ({
      platform: canonicalPlatform(platform),
      handle: handle.trim().replace(/^@/, '').toLowerCase(),
      display: handle,
    })),
    phones: (brand.phones ?? []).map((display) => ({
      digits: display.replace(/\D+/g, '').replace(/^00/, ''),
      display,
    })),
    agents: new Map((brand.agents ?? []).map((agent) => [compact(agent), agent])),
    neverUses: new Set((brand.neverUses ?? []).map(canonicalPlatform)),
  };
}
