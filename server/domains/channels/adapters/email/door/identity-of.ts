import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** A header section longer than this is not searched for the fields that name a mail. */
const longestHeader = 256 * 1024;

/** Where the header section ends, whichever line ends the mail has; all of a mail without a body. */
function endOfHeader(raw: Buffer): number {
  const withReturns = raw.indexOf('\r\n\r\n');
  const without = raw.indexOf('\n\n');
  const ends = [withReturns, without].filter((at) => at >= 0);
  return ends.length === 0 ? raw.length : Math.min(...ends);
}

/** What an author's program writes once. What is added or changed on the way (Received, Return-Path …) does not count. */
const authored = /^(message-id|date|from|subject|to|cc|in-reply-to|references|reply-to|content-[a-z-]+):/i;

function authoredFields(header: string): string {
  return header
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => authored.test(line))
    .map((line) => line.replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .sort()
    .join('\n');
}

/** Bytes between two turns of the event loop: a large mail holds up nobody for longer than some milliseconds. */
const bytesPerTurn = 2 * 1024 * 1024;

/** The bytes without the carriage returns that stand before line feeds, in pieces. */
function* normalised(raw: Buffer, from: number, to: number): Generator<Buffer> {
  for (let start = from; start < to; start += bytesPerTurn) {
    const end = Math.min(start + bytesPerTurn, to);
    const piece = Buffer.allocUnsafe(end - start);
    let length = 0;
    for (let at = start; at < end; at++) {
      const byte = raw[at] ?? 0;
      if (byte !== carriageReturn || raw[at + 1] !== lineFeed) piece[length++] = byte;
    }
    yield piece.subarray(0, length);
  }
}

const isSpace = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn || byte === 0x20;

/**
 * What makes a mail this one and no other, by whatever route and however often it comes: its author's fields and its body,
 * with line ends and empty lines at the end left out. A Message-ID alone would let a stranger keep a mail out by using its id first.
 *
 * @returns SHA-256, 32 bytes
 */
export async function identityOf(raw: Buffer): Promise<Buffer> {
  const end = endOfHeader(raw);
  const hash = createHash('sha256');
  hash.update(authoredFields(raw.toString('latin1', 0, Math.min(end, longestHeader)))).update('\n\n');
  let last = raw.length;
  while (last > end && isSpace(raw[last - 1])) last--;
  let first = end;
  while (first < last && isSpace(raw[first])) first++;
  for (const piece of normalised(raw, first, last)) {
    hash.update(piece);
    if (piece.length > 0 && last - first > bytesPerTurn) await turn();
  }
  return hash.digest();
}
