import { createHash } from 'node:crypto';

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

/**
 * What makes a mail this one and no other, by whatever route and however often it comes: its author's fields and its body,
 * with line ends and empty lines at the end left out. A Message-ID alone would let a stranger keep a mail out by using its id first.
 *
 * @returns SHA-256, 32 bytes
 */
export function identityOf(raw: Buffer): Buffer {
  const end = endOfHeader(raw);
  const hash = createHash('sha256');
  hash.update(authoredFields(raw.toString('latin1', 0, Math.min(end, longestHeader)))).update('\n\n');
  let last = raw.length;
  while (last > end && isSpace(raw[last - 1])) last--;
  let at = end;
  while (at < last && isSpace(raw[at])) at++;
  for (
    let next = raw.indexOf(carriageReturn, at);
    next >= 0 && next < last;
    next = raw.indexOf(carriageReturn, next + 1)
  ) {
    if (raw[next + 1] !== lineFeed) continue;
    hash.update(raw.subarray(at, next));
    at = next + 1;
  }
  return hash.update(raw.subarray(at, last)).digest();
}

const isSpace = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn || byte === 0x20;
