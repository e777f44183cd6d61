import type { Bundle, Transcript } from '../bundle/transcript.ts';
import { fromBase64 } from '../encoding/bytes.ts';
import { hashEvent } from '../event/commit-event.ts';
import { type TreeHead, verifyConsistency } from '../log/verify-proofs.ts';
import type { VerifierKey } from '../note/keys.ts';
import { type OpenedCheckpoint, openCheckpoint } from '../note/open-checkpoint.ts';
import { isInLog } from './judge-event.ts';
import type { Fault } from './verification.ts';

function openHeld(note: string, key: VerifierKey): OpenedCheckpoint | undefined {
  try {
    const opened = openCheckpoint(note, key);
    return opened.faults.length === 0 ? opened : undefined;
  } catch {
    return undefined;
  }
}

/** A checkpoint kept from before must be the beginning of the log of today. */
function judgeCheckpoint(note: string, key: VerifierKey, head: TreeHead, transcript: Transcript): readonly Fault[] {
  const held = openHeld(note, key);
  if (held === undefined) return [{ code: 'HELD_UNREADABLE' }];
  if (held.size > head.size) return [{ code: 'ROLLED_BACK' }];
  const needsProof = held.size > 0 && held.size < head.size;
  const proofs = needsProof ? transcript.consistency.filter(({ size }) => size === held.size) : [{ proof: [] }];
  if (proofs.length === 0) return [{ code: 'NOT_CONNECTED' }];
  const connected = proofs.some(({ proof }) =>
    verifyConsistency(
      held,
      head,
      proof.map((hash) => fromBase64(hash, 'consistency')),
    ),
  );
  return connected ? [] : [{ code: 'HISTORY_DIFFERS' }];
}

/** What a kept bundle proved of this conversation must stand in the bundle of today. */
function judgeEvents(held: Bundle, key: VerifierKey, transcript: Transcript): readonly Fault[] {
  const head = openHeld(held.transcript.checkpoint, key);
  if (head === undefined) return [];
  const now = new Map(transcript.events.map(({ header }) => [header.seq, hashEvent(header)]));
  return held.transcript.events
    .filter((event) => event.header.conversation === transcript.conversation && isInLog(event, head))
    .filter(({ header }) => now.get(header.seq) !== hashEvent(header))
    .map(({ header }) => ({ code: 'HELD_EVENT_DIFFERS', seq: header.seq }));
}

/** Compares a bundle with what the verifier kept from before: this finds what even the holder of the log's key changed. */
export function judgeHeld(
  transcript: Transcript,
  key: VerifierKey,
  head: TreeHead,
  kept: { readonly checkpoints?: readonly string[]; readonly bundles?: readonly Bundle[] },
): readonly Fault[] {
  const bundles = kept.bundles ?? [];
  const notes = [...(kept.checkpoints ?? []), ...bundles.map((held) => held.transcript.checkpoint)];
  return [
    ...notes.flatMap((note) => judgeCheckpoint(note, key, head, transcript)),
    ...bundles.flatMap((held) => judgeEvents(held, key, transcript)),
  ];
}
