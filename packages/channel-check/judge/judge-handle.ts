import { align } from '../compare/align.ts';
import { readLetters } from '../compare/letters.ts';
import { limitFor } from '../compare/limit.ts';
import { matchName } from '../compare/match-name.ts';
import { type CompiledBrand, compact, type Handle } from '../compile-brand.ts';
import { isKnownName } from '../data/known-names.ts';
import { digitsOf } from '../recognise/read-phone.ts';
import type { ChannelVerdict, Reason } from '../verdict.ts';
import { judgePhone } from './judge-phone.ts';
import { lookalike, neverUsed, official, unknown } from './judgement.ts';

function registered({ platform, display }: Handle): Reason {
  return { code: 'registered', kind: 'handle', channel: `${platform} ${display}` };
}

/** The registered account that a name resembles: letters changed, or signs added or left out. */
function nearHandle(brand: CompiledBrand, name: string): ChannelVerdict | null {
  const shown = readLetters(compact(name));
  if (isKnownName(compact(name))) return null;
  for (const { handle, display } of brand.handles) {
    const expected = readLetters(compact(handle));
    const found = expected.length < 3 ? null : align(shown, expected, limitFor(expected));
    if (found === null) continue;
    const separators: Reason = { code: 'separators', shown: name, expected: handle };
    return lookalike(display, found.edits.length > 0 ? found.edits : [separators]);
  }
  return null;
}

function judgeName(brand: CompiledBrand, platform: string | null, handle: string): ChannelVerdict {
  const elsewhere = brand.handles.filter((own) => own.handle === handle);
  const platforms = elsewhere.map((own) => own.platform);
  const [first] = elsewhere;
  if (first !== undefined && platform === null)
    return official(first.display, registered(first), { code: 'platform-not-given', platforms });
  if (first !== undefined && platform !== null)
    return lookalike(first.display, [{ code: 'other-platform', platform, registered: platforms }]);
  const near = nearHandle(brand, handle);
  if (near !== null) return near;
  const match = matchName(handle, brand.names);
  if (match === null) return unknown();
  const own = brand.handles.find((one) => platform === null || one.platform === platform) ?? brand.handles[0];
  return lookalike(own?.display ?? match.name.display, [
    ...match.reasons,
    { code: 'brand-name', name: match.name.display },
  ]);
}

/**
 * Judges an account.
 *
 * @param platform null when only `@name` was given
 * @param name null when a link to the platform named no account
 */
export function judgeHandle(brand: CompiledBrand, platform: string | null, name: string | null): ChannelVerdict {
  const handle = name?.replace(/^@/, '').toLowerCase() ?? null;
  const own = brand.handles.find((one) => one.handle === handle && one.platform === platform);
  if (own !== undefined) return official(own.display, registered(own));
  const digits = platform === 'whatsapp' && handle !== null ? digitsOf(handle) : '';
  const found =
    digits.length >= 5 ? judgePhone(brand, digits) : handle === null ? unknown() : judgeName(brand, platform, handle);
  if (platform !== null && brand.neverUses.has(platform)) return neverUsed(platform, found);
  return found;
}
