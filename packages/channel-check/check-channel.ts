import type { Brand } from './brand.ts';
import { type CompiledBrand, compileBrand } from './compile-brand.ts';
import { judgeHandle } from './judge/judge-handle.ts';
import { judgeLink } from './judge/judge-link.ts';
import { judgeMail } from './judge/judge-mail.ts';
import { judgeName } from './judge/judge-name.ts';
import { judgePhone } from './judge/judge-phone.ts';
import { besides, lookalike, neverUsed, unknown } from './judge/judgement.ts';
import { cleanValue } from './recognise/clean-value.ts';
import { findChannels } from './recognise/find-channels.ts';
import type { Pasted } from './recognise/pasted.ts';
import { recognise } from './recognise/recognise.ts';
import type { ChannelVerdict, Verdict } from './verdict.ts';

/** Longer values are cut: no channel is that long, and a check stays quick. */
const LONGEST = 2000;

const compiled = new WeakMap<Brand, CompiledBrand>();

function ready(brand: Brand): CompiledBrand {
  const known = compiled.get(brand);
  if (known !== undefined) return known;
  const fresh = compileBrand(brand);
  compiled.set(brand, fresh);
  return fresh;
}

function judge(brand: CompiledBrand, pasted: Pasted): ChannelVerdict {
  switch (pasted.kind) {
    case 'mail':
      return judgeMail(brand, pasted);
    case 'link': {
      const found = judgeLink(brand, pasted);
      return found.verdict !== 'official' && brand.neverUses.has('domain') ? neverUsed('domain', found) : found;
    }
    case 'handle':
      return judgeHandle(brand, pasted.platform, pasted.handle);
    case 'phone':
      return judgePhone(brand, pasted.digits);
    case 'name':
      return judgeName(brand, pasted.text);
  }
}

/** Of several channels in one text the worst decides. */
const WORST_FIRST: readonly Verdict[] = ['lookalike', 'declared-unused', 'official', 'unknown'];

function judgeText(brand: CompiledBrand, text: string): ChannelVerdict {
  const pasted = recognise(text);
  if (pasted.kind !== 'name') return judge(brand, pasted);
  const found = findChannels(text).map((channel) => judge(brand, channel));
  const worst = WORST_FIRST.map((verdict) => found.find((one) => one.verdict === verdict)).find((one) => one);
  // One official address does not vouch for a stranger's beside it.
  if (worst?.verdict === 'official' && found.some((one) => one.verdict === 'unknown')) return unknown();
  return worst === undefined || worst.verdict === 'unknown' ? judge(brand, pasted) : worst;
}

/**
 * Says whether what somebody pasted is a channel of the brand: a mailbox (with a display name or without), a link, a
 * domain, an account, a phone number, the name of an agent, or a text that holds one of these.
 *
 * The brand is prepared once and remembered by identity: hand in the same object, and do not change it.
 * Never throws on any string. Takes some 20 µs.
 *
 * @example
 * checkChannel({ name: 'Bitpie', domains: ['bitpie.com'] }, 'support@bitpai.com')
 * // { verdict: 'lookalike', closest: 'bitpie.com', reasons: [{ code: 'letter', position: 5, shown: 'a', … }, …] }
 */
export function checkChannel(brand: Brand, value: string): ChannelVerdict {
  const own = ready(brand);
  const { text, hidden, asShown } = cleanValue(value.slice(0, LONGEST));
  const found = judgeText(own, text);
  if (asShown !== null && asShown !== text) {
    const shown = judgeText(own, asShown);
    if (shown.verdict === 'official' || shown.verdict === 'lookalike')
      return lookalike(shown.closest ?? own.names[0]?.display ?? '', [...hidden, { code: 'reversed', reads: asShown }]);
  }
  if (hidden.length === 0) return found;
  return found.verdict === 'official' ? lookalike(found.closest ?? '', hidden) : besides(found, hidden);
}
