import { base64 } from '@scure/base';
import { makeHex, makeUuid } from './make-keys.ts';
import type { Random } from './random.ts';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const NAMES = ['xiaoming', 'summer', 'Dragon', 'tiger', 'Bitcoin', 'lovely', 'qwer', 'ilove', 'zhang', 'Apple', 'moon'];
const TAILS = ['123', '2024', '88', '@520', '!23', '_1990', '#1', '666', '1314', '007', '$$9'];

function drawn(random: Random, length: number): string {
  return Array.from({ length }, () => ALPHANUMERIC[random.below(62)]).join('');
}

/** In the shapes that exchanges give out. */
export function makeApiSecret(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return drawn(random, 64);
    case 1:
      return makeHex(random, 16).toUpperCase();
    case 2:
      return base64.encode(random.bytes(64));
    case 3:
      return makeUuid(random);
    case 4:
      return makeHex(random, 32);
    default:
      return drawn(random, 36);
  }
}

export function makePassword(random: Random): string {
  const kind = random.below(4);
  if (kind === 0) return `${drawn(random, 7)}${random.below(10)}`;
  if (kind === 1) return String(100000 + random.below(900000));
  return `${random.pick(NAMES)}${random.pick(TAILS)}`;
}

export function makeCode(random: Random): string {
  const digits = random.pick([4, 6, 6, 6, 6, 8]);
  const code = Array.from({ length: digits }, () => random.below(10)).join('');
  return digits === 6 && random.below(6) === 0 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
