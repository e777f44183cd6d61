import { bytesToHex } from '@noble/hashes/utils.js';
import type { Transcript } from '../bundle/transcript.ts';
import { sameBytes } from '../encoding/bytes.ts';
import { tagEvent, tagOfEntry } from '../event/commit-event.ts';
import { appendLeaves } from '../log/append-leaves.ts';
import { emptyLog, rootOf } from '../log/log-state.ts';
import type { TreeHead } from '../log/verify-proofs.ts';
import type { Fault } from './verification.ts';

/** How far after the last event of a bundle the log is searched for further ones. */
const LOOK_AHEAD = 1000;

/** The first `size` entries of a copy, which may have grown since. */
function readEntries(bundles: readonly Uint8Array[], size: number): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (const bundle of bundles) {
    for (let at = 0; at + 2 <= bundle.length && entries.length < size; ) {
      const end = at + 2 + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
      entries.push(bundle.subarray(at + 2, end));
      at = end;
    }
  }
  return entries;
}

/**
 * Looks through a copy of the log for entries of this conversation that the bundle does not show: an end that was cut off, or a
 * second event with the same number. The copy must be the log of the checkpoint.
 */
export function searchLog(transcript: Transcript, head: TreeHead, bundles: readonly Uint8Array[]): readonly Fault[] {
  const entries = readEntries(bundles, head.size);
  const copy = appendLeaves(emptyLog, entries).state;
  if (copy.size !== head.size || !sameBytes(rootOf(copy), head.root)) return [{ code: 'LOG_COPY_DIFFERS' }];
  const shown = new Set(transcript.events.map(({ index }) => index));
  const last = transcript.events.reduce((max, { header }) => Math.max(max, header.seq), 0);
  const seqs = new Map(
    Array.from({ length: Math.min(last, 100_000) + LOOK_AHEAD }, (_, at) => [
      bytesToHex(tagEvent(transcript.conversation, at + 1)),
      at + 1,
    ]),
  );
  return entries.flatMap((entry, index) => {
    const seq = seqs.get(bytesToHex(tagOfEntry(entry)));
    return seq === undefined || shown.has(index) ? [] : [{ code: 'HIDDEN_EVENT' as const, seq }];
  });
}
