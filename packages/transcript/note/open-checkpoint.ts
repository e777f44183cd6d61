import { sameBytes } from '../encoding/bytes.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { asUse, type VerifierKey } from './keys.ts';
import { parseNote } from './signed-note.ts';
import { cosignedAt, isSignedByLog } from './verify-signature.ts';

/** Whom to believe about checkpoints. */
export interface Witnessing {
  /** Keys of witnesses, of use `cosigner`. */
  readonly witnesses?: readonly VerifierKey[];
  /** How many of them must have signed; all of them when not given. */
  readonly quorum?: number;
}

/** What is wrong with a checkpoint, as faults of a verification name it. */
export type CheckpointFault = 'CHECKPOINT_NOT_SIGNED' | 'ORIGIN_DIFFERS' | 'QUORUM_MISSED';

/** A checkpoint and who stands behind it. */
export interface OpenedCheckpoint extends Checkpoint {
  /** Name of the log's key, when it signed. */
  readonly signedBy: string | undefined;
  /** When the log says it signed, in milliseconds since 1970. */
  readonly time: number | undefined;
  /** The trusted witnesses that signed, each with its own time in milliseconds since 1970. */
  readonly witnesses: readonly { readonly name: string; readonly time: number }[];
  /** Empty when the checkpoint is to be believed. */
  readonly faults: readonly CheckpointFault[];
}

/**
 * Reads a checkpoint and says who signed it. It does not throw for a wrong signature: look at `faults`.
 *
 * @throws TranscriptError BAD_NOTE, BAD_CHECKPOINT, BAD_SHAPE when it is no checkpoint at all
 * @example const { size, root, faults } = openCheckpoint(note, parseVerifierKey(text), { witnesses, quorum: 2 });
 */
export function openCheckpoint(
  note: string,
  key: VerifierKey,
  { witnesses = [], quorum }: Witnessing = {},
): OpenedCheckpoint {
  const parsed = parseNote(note);
  const checkpoint = parseCheckpoint(parsed.text);
  const signed = isSignedByLog(parsed, key);
  // A log is no witness of itself, and a key that is listed twice is one witness.
  const others = witnesses.filter(
    ({ publicKey }, at) =>
      !sameBytes(publicKey, key.publicKey) &&
      witnesses.findIndex((other) => sameBytes(other.publicKey, publicKey)) === at,
  );
  const seen = others.flatMap((witness) => {
    const seconds = cosignedAt(parsed, witness);
    return seconds === undefined ? [] : [{ name: witness.name, time: seconds * 1000 }];
  });
  const ownTime = cosignedAt(parsed, asUse(key, 'cosigner'));
  const faults: CheckpointFault[] = [];
  if (!signed) faults.push('CHECKPOINT_NOT_SIGNED');
  if (checkpoint.origin !== key.name) faults.push('ORIGIN_DIFFERS');
  if (seen.length < (quorum ?? witnesses.length)) faults.push('QUORUM_MISSED');
  return {
    ...checkpoint,
    signedBy: signed ? key.name : undefined,
    time: ownTime === undefined ? undefined : ownTime * 1000,
    witnesses: seen,
    faults,
  };
}
