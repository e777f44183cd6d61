import { limits } from '@gatehouse/contract/limits';

/**
 * The form in which a password is counted, compared and hashed, so that it is the same from every keyboard
 * (NIST SP 800-63B-4 § 3.1.1.2, Unicode NFKC).
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Length in code points. */
function lengthOf(normalised: string): number {
  return [...normalised].length;
}

/** Whether the password is long enough to be the only factor. */
export function standsAlone(normalised: string): boolean {
  return lengthOf(normalised) >= limits.passwordLengthAlone;
}

/**
 * Whether the password is long enough. Only a one-time code asked after it counts as a second factor: a passkey is another
 * way in, beside which the password would still open the account by itself.
 */
export function isLongEnough(normalised: string, { besideTotp }: { besideTotp: boolean }): boolean {
  return besideTotp ? lengthOf(normalised) >= limits.passwordLengthWithSecondFactor : standsAlone(normalised);
}
