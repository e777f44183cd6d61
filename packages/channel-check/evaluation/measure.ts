import type { Brand } from '../brand.ts';
import { checkChannel } from '../check-channel.ts';
import { brands } from './brands.ts';
import { ordinaryHeldBack } from './generated/ordinary-held-back.ts';
import { ordinaryTuning } from './generated/ordinary-tuning.ts';
import { lookalikesByHand } from './lookalikes-by-hand.ts';
import { makeHeldBack } from './make-held-back.ts';
import { makeLookalikes } from './make-lookalikes.ts';

/** How many of a labelled set were caught, and what was missed. */
export interface Caught {
  readonly of: number;
  readonly caught: number;
  readonly missed: readonly string[];
}

/** A value is caught when the customer is warned: a lookalike, or a kind of channel that the brand never uses. */
function isCaught(brand: Brand, value: string): boolean {
  const { verdict } = checkChannel(brand, value);
  return verdict === 'lookalike' || verdict === 'declared-unused';
}

function measure(valuesOf: (brand: Brand, index: number) => readonly string[]): Caught {
  let of = 0;
  const missed = brands.flatMap((brand, index) => {
    const values = valuesOf(brand, index);
    of += values.length;
    return values.filter((value) => !isCaught(brand, value)).map((value) => `${brand.name}: ${value}`);
  });
  return { of, caught: of - missed.length, missed };
}

export const measureTuning = () => measure((brand, at) => makeLookalikes(brand, at).map(({ value }) => value));
export const measureHeldBack = () =>
  measure((brand, at) => makeHeldBack(brand, 1000 + at).lookalikes.map(({ value }) => value));
export const measureByHand = () => measure((brand) => lookalikesByHand[brand.name] ?? []);
export const measureTwoEdits = () => measure((brand, at) => makeHeldBack(brand, 1000 + at).far);

/** The ordinary domains that are called lookalikes of any of the ten brands. */
export function falseAlarms(set: 'tuning' | 'held-back'): { of: number; flagged: readonly string[] } {
  const domains = (set === 'tuning' ? ordinaryTuning : ordinaryHeldBack).split(' ');
  const flagged = domains.flatMap((domain) =>
    brands
      .filter((brand) => checkChannel(brand, domain).verdict === 'lookalike')
      .map(({ name }) => `${domain} (${name})`),
  );
  return { of: domains.length, flagged };
}
