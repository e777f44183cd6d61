import type { StaffId } from '@gatehouse/contract/ids';
import { Secret, TOTP } from 'otpauth';
import { seal, unseal } from '../../../platform/db/sealed.ts';

const period = 30;
const parameters = { algorithm: 'SHA1', digits: 6, period };

/** Binds a sealed secret to its owner's row. */
const contextOf = (staffId: StaffId) => `staff.totp:${staffId}`;

export function sealTotpSecret(key: Buffer, staffId: StaffId, secret: string): Buffer {
  return seal(key, contextOf(staffId), secret);
}

/** A secret for an authenticator app: 160 bits (RFC 4226 § 4), in base 32 and as the URI of its QR picture. */
export function newTotpSecret({ issuer, label }: { issuer: string; label: string }): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: new TOTP({ ...parameters, issuer, label, secret }).toString() };
}

/**
 * The time step of a right code, or null. One step before and after count too, for clocks that differ (RFC 6238 § 5.2).
 * The caller makes sure that a step counts once.
 */
export function totpStepOf(
  key: Buffer,
  { staffId, sealed, code, now }: { staffId: StaffId; sealed: Buffer; code: string; now: Date },
): number | null {
  const totp = new TOTP({ ...parameters, secret: Secret.fromBase32(unseal(key, contextOf(staffId), sealed)) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}
