import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64, utf8 } from '../encoding/bytes.ts';
import { TranscriptError } from '../error.ts';

/** One line under a note; nothing is said about whether it is right. */
export interface NoteSignature {
  readonly name: string;
  /** 8 hex digits: which key claims to have signed. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A note taken apart: its text with the last line feed, and its signatures. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const MAX_LENGTH = 65_536;
const MAX_SIGNATURES = 64;
const SIGNATURE_LINE = /^— ([^\s+]{1,255}) ([A-Za-z0-9+/]+={0,2})$/;

function readSignature(line: string): NoteSignature {
  const [, name, data] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || data === undefined) throw new TranscriptError('BAD_NOTE', 'signature');
  const bytes = fromBase64(data, 'note signature');
  if (bytes.length < 5) throw new TranscriptError('BAD_NOTE', 'signature');
  return { name, id: bytesToHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

/**
 * Takes a signed note apart (C2SP signed-note).
 *
 * @throws TranscriptError BAD_NOTE
 */
export function parseNote(note: string): Note {
  if (note.length > MAX_LENGTH) throw new TranscriptError('BAD_NOTE', 'length');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a note holds none but line feeds.
  if (!note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new TranscriptError('BAD_NOTE', 'text');
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new TranscriptError('BAD_NOTE', 'text');
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new TranscriptError('BAD_NOTE', 'signatures');
  return { text: note.slice(0, split + 1), signatures: lines.map(readSignature) };
}

/** Puts a note together. */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, id, bytes }) => `— ${name} ${toBase64(concatBytes(hexToBytes(id), bytes))}\n`);
  return `${text}\n${lines.join('')}`;
}

/** What an Ed25519 key of a log signs: the text as it is. */
export function messageOfLog(text: string): Uint8Array {
  return utf8(text);
}

/** What a cosigner signs (C2SP tlog-cosignature, cosignature/v1). @param seconds since 1970 */
export function messageOfCosigner(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}
