import { concatBytes } from '@noble/hashes/utils.js';
import { type Checkpoint, formatCheckpoint } from './checkpoint.ts';
import type { NoteSigner } from './keys.ts';
import { formatNote, messageOfCosigner, messageOfLog, type NoteSignature, parseNote } from './signed-note.ts';

function timeBytes(seconds: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes;
}

async function signText(text: string, signer: NoteSigner, at: Date): Promise<NoteSignature> {
  const { name, id } = signer;
  if (signer.use === 'log') return { name, id, bytes: await signer.sign(messageOfLog(text)) };
  const seconds = Math.floor(at.getTime() / 1000);
  return { name, id, bytes: concatBytes(timeBytes(seconds), await signer.sign(messageOfCosigner(text, seconds))) };
}

/**
 * Signs a checkpoint (C2SP tlog-checkpoint). Sign only after its tiles are written, and never two roots for one size.
 *
 * @param signers the log, and the same key as a cosigner to state the time
 * @example
 * const note = await signCheckpoint(
 *   { origin: 'support.example/log', size: state.size, root: rootOf(state) },
 *   [createSigner(secret), createSigner(secret, 'cosigner')],
 *   new Date(),
 * );
 */
export async function signCheckpoint(
  checkpoint: Checkpoint,
  signers: readonly NoteSigner[],
  at: Date,
): Promise<string> {
  const text = formatCheckpoint(checkpoint);
  return formatNote({ text, signatures: await Promise.all(signers.map((signer) => signText(text, signer, at))) });
}

/**
 * Adds the signature of a witness to a signed checkpoint (C2SP tlog-cosignature). A witness must have seen a consistency proof
 * from the last checkpoint it cosigned.
 *
 * @throws TranscriptError BAD_NOTE
 */
export async function cosignCheckpoint(note: string, witness: NoteSigner, at: Date): Promise<string> {
  const { text, signatures } = parseNote(note);
  return formatNote({ text, signatures: [...signatures, await signText(text, witness, at)] });
}
