import { TranscriptError } from '../error.ts';
import type { EventHeader } from '../event/event.ts';
import { readContent } from './read-content.ts';
import { readInteger, readList, readObject, readOneOf, readText } from './shape.ts';
import { type BundledEvent, FORMAT, type Transcript } from './transcript.ts';

const HASH = /^[0-9a-f]{64}$/;
/** 32 bytes in base64: the last letter before the padding carries two bits that must be zero. */
const BYTES_32 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MAX_EVENTS = 100_000;
/** A log of 2^53 entries has proofs of no more. */
const MAX_PROOF = 64;

const readHash = (value: unknown, where: string) => readText(value, where, 44, BYTES_32);
const readId = (value: unknown, where: string) => readText(value, where, 100, /^[\w-]+$/);

function readHeader(value: unknown, where: string): EventHeader {
  const keys = ['conversation', 'seq', 'at', 'kind', 'author', 'audience', 'content', 'previous'];
  const it = readObject(value, where, keys);
  return {
    conversation: readId(it.get('conversation'), `${where}.conversation`),
    seq: readInteger(it.get('seq'), `${where}.seq`, 1),
    at: readText(it.get('at'), `${where}.at`, 24, TIME),
    kind: readText(it.get('kind'), `${where}.kind`, 32, /^[a-z][a-z-]*$/),
    author: readOneOf(it.get('author'), `${where}.author`, ['customer', 'staff', 'system']),
    audience: readOneOf(it.get('audience'), `${where}.audience`, ['customer', 'team']),
    content: readText(it.get('content'), `${where}.content`, 64, HASH),
    previous: readText(it.get('previous'), `${where}.previous`, 64, HASH),
  };
}

function readEvent(value: unknown, where: string): BundledEvent {
  const it = readObject(value, where, ['header', 'index', 'proof', 'salt', 'content']);
  if (it.has('salt') !== it.has('content')) throw new TranscriptError('BAD_SHAPE', `${where}.salt`);
  return {
    header: readHeader(it.get('header'), `${where}.header`),
    index: readInteger(it.get('index'), `${where}.index`, 0),
    proof: readList(it.get('proof'), `${where}.proof`, MAX_PROOF, readHash),
    ...(it.has('content') && {
      salt: readHash(it.get('salt'), `${where}.salt`),
      content: readContent(it.get('content'), `${where}.content`),
    }),
  };
}

function readConsistency(value: unknown, where: string): Transcript['consistency'][number] {
  const it = readObject(value, where, ['size', 'proof']);
  return {
    size: readInteger(it.get('size'), `${where}.size`, 0),
    proof: readList(it.get('proof'), `${where}.proof`, 2 * MAX_PROOF, readHash),
  };
}

/**
 * Reads what should be a transcript from parsed JSON; nothing unknown is let through.
 *
 * @throws TranscriptError BAD_SHAPE with the place
 */
export function readTranscript(value: unknown): Transcript {
  const keys = ['format', 'language', 'conversation', 'key', 'checkpoint', 'consistency', 'events'];
  const it = readObject(value, 'transcript', keys);
  return {
    format: readOneOf(it.get('format'), 'format', [FORMAT]),
    language: readOneOf(it.get('language'), 'language', ['en', 'zh-CN']),
    conversation: readId(it.get('conversation'), 'conversation'),
    key: readText(it.get('key'), 'key', 400),
    checkpoint: readText(it.get('checkpoint'), 'checkpoint', 65_536),
    consistency: readList(it.get('consistency'), 'consistency', 1000, readConsistency),
    events: readList(it.get('events'), 'events', MAX_EVENTS, readEvent),
  };
}
