import { ed25519 } from '@noble/curves/ed25519.js';
import type { VerifierKey } from './keys.ts';
import { messageOfCosigner, messageOfLog, type Note, type NoteSignature } from './signed-note.ts';

const TIME_BYTES = 8;

/** RFC 8032 without the liberties of ZIP 215: no two readers disagree about a signature. */
function verifies(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** The lines under a note that claim to be of this key. */
function claimedBy(note: Note, key: VerifierKey): readonly NoteSignature[] {
  return note.signatures.filter(({ name, id }) => name === key.name && id === key.id);
}

/** Whether the log's key signed the note, and every line that claims so is right. */
export function isSignedByLog(note: Note, key: VerifierKey): boolean {
  const claims = claimedBy(note, key);
  const message = messageOfLog(note.text);
  return key.use === 'log' && claims.length > 0 && claims.every(({ bytes }) => verifies(bytes, message, key.publicKey));
}

/** When the key cosigned the note, in seconds since 1970; `undefined` when it did not, or a line that claims so is wrong. */
export function cosignedAt(note: Note, key: VerifierKey): number | undefined {
  const times = claimedBy(note, key).map(({ bytes }) => {
    if (key.use !== 'cosigner' || bytes.length <= TIME_BYTES) return undefined;
    const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0));
    const right = verifies(bytes.subarray(TIME_BYTES), messageOfCosigner(note.text, seconds), key.publicKey);
    return right && seconds < 253_402_300_800 ? seconds : undefined;
  });
  return times.includes(undefined) ? undefined : times[0];
}
