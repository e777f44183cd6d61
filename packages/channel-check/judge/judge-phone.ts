import { align } from '../compare/align.ts';
import type { Letter } from '../compare/letters.ts';
import type { CompiledBrand } from '../compile-brand.ts';
import type { ChannelVerdict } from '../verdict.ts';
import { lookalike, neverUsed, official, unknown } from './judgement.ts';

/** A country code is often left out; this many digits at the end must agree. */
const NATIONAL = 8;

const lettersOf = (digits: string): Letter[] => Array.from(digits, (shown) => ({ shown, plain: shown, trick: null }));

/** Judges a phone number by its digits. */
export function judgePhone(brand: CompiledBrand, digits: string): ChannelVerdict {
  const own = brand.phones.find(
    (phone) =>
      phone.digits === digits ||
      (digits.length >= NATIONAL && phone.digits.endsWith(digits.replace(/^0/, ''))) ||
      (phone.digits.length >= NATIONAL && digits.endsWith(phone.digits)),
  );
  if (own !== undefined) return official(own.display, { code: 'registered', kind: 'phone', channel: own.display });
  if (brand.neverUses.has('phone')) return neverUsed('phone', unknown());
  const near = brand.phones.find(
    (phone) => phone.digits.length >= NATIONAL && align(lettersOf(digits), lettersOf(phone.digits), 1) !== null,
  );
  return near === undefined
    ? unknown()
    : lookalike(near.display, [{ code: 'near-number', shown: digits, expected: near.digits }]);
}
