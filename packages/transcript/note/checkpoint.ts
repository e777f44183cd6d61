import { fromBase64, toBase64 } from '../encoding/bytes.ts';
import { TranscriptError } from '../error.ts';
import { HASH_BYTES } from '../log/hashes.ts';
import type { TreeHead } from '../log/verify-proofs.ts';

/** What a checkpoint says (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** The name of the log, and of the key that signs it. */
  readonly origin: string;
}

/** The text that is signed. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * Reads the text of a note as a checkpoint; further lines are allowed and mean nothing here.
 *
 * @throws TranscriptError BAD_CHECKPOINT
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = ''] = text.split('\n');
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size)) throw new TranscriptError('BAD_CHECKPOINT');
  const hash = fromBase64(root, 'checkpoint root');
  if (hash.length !== HASH_BYTES || !Number.isSafeInteger(Number(size))) throw new TranscriptError('BAD_CHECKPOINT');
  return { origin, size: Number(size), root: hash };
}
