import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url: 43 characters that cannot be guessed (ASVS 5.0 V7.2.3). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. Random tokens need no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
