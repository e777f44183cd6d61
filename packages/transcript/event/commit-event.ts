import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson, type Json } from '../encoding/canonical-json.ts';
import { sha256 } from '../encoding/sha256.ts';
import { TranscriptError } from '../error.ts';
import type { EventContent, EventHeader } from './event.ts';

const CONTENT = utf8('gatehouse/content/v1\n');
const EVENT = 'gatehouse/event/v1\n';
const TAG_BYTES = 16;

/** Bytes of a salt. */
export const SALT_BYTES = 32;

/**
 * The salted commitment of a content: SHA-256 of `gatehouse/content/v1\n`, the salt and the canonical JSON. Without the salt it
 * tells nothing, not even to somebody who guesses the text.
 *
 * @throws TranscriptError BAD_SALT, NOT_CANONICAL
 */
export function commitContent(salt: Uint8Array, content: EventContent): string {
  if (salt.length !== SALT_BYTES) throw new TranscriptError('BAD_SALT');
  return bytesToHex(sha256(concatBytes(CONTENT, salt, utf8(canonicalJson(asJson(content))))));
}

/** SHA-256 of `gatehouse/event/v1\n` and the canonical JSON of the header, hex: what the next event names as `previous`. */
export function hashEvent(header: EventHeader): string {
  return bytesToHex(hashHeader(header));
}

function hashHeader(header: EventHeader): Uint8Array {
  return sha256(utf8(EVENT + canonicalHeader(header)));
}

/** The canonical JSON of a header, its members written down in their order: this runs for every event of a verification. */
function canonicalHeader({ conversation, seq, at, kind, author, audience, content, previous }: EventHeader): string {
  const text = canonicalJson;
  return `{"at":${text(at)},"audience":"${audience}","author":"${author}","content":${text(content)},"conversation":${text(conversation)},"kind":${text(kind)},"previous":${text(previous)},"seq":${text(seq)}}`;
}

/**
 * Under what name the log holds the event number `seq` of a conversation: 16 bytes. Who knows the id of the conversation finds
 * all its entries in a copy of the log; to anybody else they are unrelated noise.
 */
export function tagEvent(conversation: string, seq: number): Uint8Array {
  return sha256(utf8(`gatehouse/tag/v1\n${conversation}\n${seq}`)).subarray(0, TAG_BYTES);
}

/** The entry of the public log: 48 bytes, tag and event hash. */
export function logEntry(header: EventHeader): Uint8Array {
  return concatBytes(tagEvent(header.conversation, header.seq), hashHeader(header));
}

/** The tag of a log entry. */
export function tagOfEntry(entry: Uint8Array): Uint8Array {
  return entry.subarray(0, TAG_BYTES);
}

/** An event before it is committed. */
export type EventDraft = Omit<EventHeader, 'content'> & { readonly content: EventContent };

/** What to keep of a committed event (`header`), what its follower names (`hash`), and what to append to the log (`entry`). */
export interface CommittedEvent {
  readonly header: EventHeader;
  readonly hash: string;
  readonly entry: Uint8Array;
}

/**
 * Commits an event.
 *
 * @param salt 32 random bytes, never used twice; store it with the content and delete it with the content
 * @throws TranscriptError BAD_SALT, NOT_CANONICAL
 * @example
 * const { header, hash, entry } = commitEvent(
 *   { conversation, seq: 1, at, kind: 'message', author: 'customer', audience: 'customer', previous: FIRST_PREVIOUS, content: { text } },
 *   crypto.getRandomValues(new Uint8Array(32)),
 * );
 */
export function commitEvent(draft: EventDraft, salt: Uint8Array): CommittedEvent {
  const { conversation, seq, at, kind, author, audience, previous } = draft;
  const content = commitContent(salt, draft.content);
  const header: EventHeader = { conversation, seq, at, kind, author, audience, content, previous };
  const hash = hashHeader(header);
  return { header, hash: bytesToHex(hash), entry: concatBytes(tagEvent(conversation, seq), hash) };
}

/** Interfaces have no index signature; a content holds nothing but JSON. */
function asJson(content: EventContent): Json {
  return content as { readonly [key: string]: Json | undefined };
}
