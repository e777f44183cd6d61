import { type Zippable, zipSync } from 'fflate';
import { toBase64, utf8 } from '../encoding/bytes.ts';
import { TranscriptError } from '../error.ts';
import type { EventContent, EventHeader } from '../event/event.ts';
import { createProver } from '../log/create-prover.ts';
import type { ReadTile } from '../log/read-nodes.ts';
import { parseCheckpoint } from '../note/checkpoint.ts';
import { parseNote } from '../note/signed-note.ts';
import { attachmentPath } from './attachment-path.ts';
import { renderTranscript } from './render-transcript.ts';
import {
  type BundledEvent,
  FORMAT,
  TRANSCRIPT_HTML,
  TRANSCRIPT_JSON,
  type Transcript,
  type TranscriptLanguage,
} from './transcript.ts';

/** A committed event as the server keeps it. */
export interface StoredEvent {
  readonly header: EventHeader;
  /** Index of its entry in the log. */
  readonly index: number;
  /** Both are left out when the event is erased, or internal to the team. */
  readonly salt?: Uint8Array;
  readonly content?: EventContent;
}

/** What a bundle is made from. */
export interface BundleParts {
  readonly language: TranscriptLanguage;
  /** All events of the conversation in their order; the last one is of kind `transcript` (see `CLOSING`). */
  readonly events: readonly StoredEvent[];
  /** Verifier key of the log. */
  readonly key: string;
  /** A signed checkpoint whose log holds all the events. */
  readonly checkpoint: string;
  readonly readTile: ReadTile;
  /** Sizes of the checkpoints that the customer already holds, so that the bundle connects to them. */
  readonly heldSizes?: readonly number[];
  /** The bytes of the attachments, by the lower-case hex of their SHA-256; sealed ones are left out. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** Local time, so that the same parts give the same file in every time zone. */
const FIXED_TIME = new Date(2000, 0, 1);

function bundleEvent(event: StoredEvent, proof: readonly Uint8Array[]): BundledEvent {
  const { header, index, salt, content } = event;
  const kept = salt && content ? { salt: toBase64(salt), content } : {};
  return { header, index, proof: proof.map(toBase64), ...kept };
}

function attachmentFiles(events: readonly StoredEvent[], files: ReadonlyMap<string, Uint8Array>): Zippable {
  const named: Zippable = {};
  for (const { header, content } of events) {
    for (const [at, { name, sha256, sealed }] of (content?.attachments ?? []).entries()) {
      const bytes = files.get(sha256);
      if (bytes && !sealed) named[attachmentPath(header.seq, at + 1, name)] = bytes;
    }
  }
  return named;
}

/**
 * Makes the file that a customer takes away: a ZIP archive of `transcript.html` to read, `transcript.json` with the proofs, and
 * the attachments. It does not check its parts: `verifyBundle` does, for whoever gets the file.
 *
 * @throws TranscriptError OUT_OF_RANGE when an event is not in the log of the checkpoint yet; TILE_MISSING; BAD_NOTE; BAD_CHECKPOINT
 * @example
 * const bytes = await createBundle({ language: 'en', events, key, checkpoint, readTile, files });
 */
export async function createBundle(parts: BundleParts): Promise<Uint8Array> {
  const [first] = parts.events;
  if (first === undefined) throw new TranscriptError('OUT_OF_RANGE', 'events');
  const { size } = parseCheckpoint(parseNote(parts.checkpoint).text);
  const prover = createProver(parts.readTile, size);
  const events: BundledEvent[] = [];
  for (const event of parts.events) events.push(bundleEvent(event, await prover.inclusion(event.index)));
  const consistency: Transcript['consistency'][number][] = [];
  for (const held of new Set(parts.heldSizes)) {
    consistency.push({ size: held, proof: (await prover.consistency(held)).map(toBase64) });
  }
  const transcript: Transcript = {
    format: FORMAT,
    language: parts.language,
    conversation: first.header.conversation,
    key: parts.key,
    checkpoint: parts.checkpoint,
    consistency,
    events,
  };
  return zipSync(
    {
      [TRANSCRIPT_HTML]: utf8(renderTranscript(transcript)),
      [TRANSCRIPT_JSON]: utf8(`${JSON.stringify(transcript, null, 1)}\n`),
      ...attachmentFiles(parts.events, parts.files ?? new Map()),
    },
    { level: 0, mtime: FIXED_TIME },
  );
}
