import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { Clock } from '../../../platform/clock.ts';
import { clockSkewSeconds, type HostIdentity, readHostIdentity } from '../model/host-identity.ts';

/**
 * Verifies identities that the host wallet signed (RFC 7519). Each key is bound to one algorithm – Ed25519 to EdDSA, the
 * shared secret to HS256 – so that the public key can never be used as a secret (RFC 8725 § 3.1). `aud` is the brand's name.
 * With neither key every identity is refused.
 */
export function createHostIdentities(options: {
  identity: { secret: string | null; publicKey: string | null };
  brandName: string;
  clock: Clock;
}) {
  const keys = new Map<string, KeyObject>();
  if (options.identity.secret) keys.set('HS256', createSecretKey(options.identity.secret, 'utf8'));
  if (options.identity.publicKey) {
    const key = createPublicKey(options.identity.publicKey);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('IDENTITY_PUBLIC_KEY must be an Ed25519 key');
    keys.set('EdDSA', key);
  }

  /** Null when the identity is not valid, whatever the reason. */
  return async function verifyHostIdentity(jwt: string): Promise<HostIdentity | null> {
    const now = options.clock.now();
    try {
      const { payload } = await jwtVerify(
        jwt,
        ({ alg }) => {
          const key = keys.get(alg);
          if (!key) throw new errors.JOSEAlgNotAllowed('no key for this algorithm');
          return key;
        },
        {
          algorithms: [...keys.keys()],
          audience: options.brandName,
          requiredClaims: ['sub', 'iat', 'exp'],
          clockTolerance: clockSkewSeconds,
          currentDate: now,
        },
      );
      return readHostIdentity(payload, now);
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
}
