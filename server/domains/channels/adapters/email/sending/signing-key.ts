import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import { seal, unseal } from '../../../../../platform/db/sealed.ts';
import { findSigningKey, insertSigningKey } from '../../../store/mail-signing-keys.ts';

export interface SigningKey {
  readonly selector: string;
  readonly privateKey: KeyObject;
  /** What is to be published at `SELECTOR._domainkey.DOMAIN` (RFC 6376 § 3.6.1). */
  readonly record: string;
}

/** RFC 8301 § 3.2: at least 1024 bits, and 2048 is what receivers verify everywhere. */
const bits = 2_048;

/** The key that signs the brand's mails, made once for the installation and kept sealed. */
export async function loadSigningKey(
  deps: { database: Database; clock: Clock; secretKey: Buffer },
  selector: string,
): Promise<SigningKey> {
  const { sql } = deps.database;
  const context = `mail signing key ${selector}`;
  let row = await findSigningKey(sql, selector);
  if (!row) {
    const pair = await promisify(generateKeyPair)('rsa', { modulusLength: bits });
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    // Of several processes that start together one key wins, and all use it.
    row = await insertSigningKey(sql, {
      selector,
      private_key: seal(deps.secretKey, context, pem),
      public_key: publicKey,
      created_at: deps.clock.now(),
    });
  }
  return {
    selector,
    privateKey: createPrivateKey(unseal(deps.secretKey, context, row.private_key)),
    record: `v=DKIM1; k=rsa; p=${row.public_key}`,
  };
}
