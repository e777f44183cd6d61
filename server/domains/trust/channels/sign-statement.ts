import { hkdfSync } from 'node:crypto';
import { createSigner, generateKey, signNote } from '@gatehouse/transcript';

/** Signs a text that ends in a line feed and begins with a line that says what it is, so that no statement passes for another. */
export type SignStatement = (text: string) => Promise<{ statement: string; verifierKey: string }>;

/** The one key by which the brand says what is true: signed notes (C2SP signed-note, Ed25519). */
export function createSignStatement(secretKey: Buffer, baseUrl: string): SignStatement {
  const seed = new Uint8Array(hkdfSync('sha256', secretKey, '', 'gatehouse official channels', 32));
  const { secret, verifier } = generateKey(`${new URL(baseUrl).host}/official-channels`, 'log', seed);
  const signer = createSigner(secret);
  return async (text) => ({ statement: await signNote(text, signer), verifierKey: verifier });
}
