// Signs who a wallet's user is, for the support widget (docs/embed.md). Runs on the wallet's server, never in the app or page.
import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';

/**
 * @param user `{ id, name?, email?, language? }`; give an address only when you have verified it
 * @param brand BRAND_NAME of the Gatehouse server
 * @param key HS256: IDENTITY_SECRET as a string. EdDSA: the PEM of the Ed25519 private key.
 */
export function signIdentity(user, brand, key) {
  const isPem = key.startsWith('-----BEGIN');
  return new SignJWT({ name: user.name, email: user.email, lang: user.language })
    .setProtectedHeader({ alg: isPem ? 'EdDSA' : 'HS256' })
    .setSubject(user.id)
    .setAudience(brand)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(isPem ? createPrivateKey(key) : new TextEncoder().encode(key));
}
