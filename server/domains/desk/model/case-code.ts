import { randomInt } from 'node:crypto';
import type { CaseCode } from '@gatehouse/contract/ids';

/** Crockford's base 32: no I, L, O, U, so that a code survives being read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A new case code such as `GH-7K3M-Q2XD`: 40 random bits, so that codes say nothing about how many there are. */
export function newCaseCode(): CaseCode {
  return `GH-${four()}-${four()}` as CaseCode;
}
