import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Seals a secret for the database with AES-256-GCM (NIST SP 800-38D): nonce ‖ tag ‖ ciphertext.
 * `context` is authenticated, so that a value copied to another row does not open.
 */
export function seal(key: Buffer, context: string, plain: string | Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const sealed = cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain);
  const rest = cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed, rest]);
}

/** @throws when the key, the context or the bytes are not the ones that sealed it */
export function unsealBytes(key: Buffer, context: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

/** @throws when the key, the context or the bytes are not the ones that sealed it */
export function unseal(key: Buffer, context: string, sealed: Buffer): string {
  return unsealBytes(key, context, sealed).toString('utf8');
}
