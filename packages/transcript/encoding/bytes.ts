import { base64 } from '@scure/base';
import { TranscriptError } from '../error.ts';

const encoder = new TextEncoder();

/** UTF-8. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes);
}

/** @throws TranscriptError BAD_SHAPE for anything but canonical base64 with padding */
export function fromBase64(text: string, where: string): Uint8Array {
  try {
    return base64.decode(text);
  } catch {
    throw new TranscriptError('BAD_SHAPE', where);
  }
}

/** Whether both hold the same bytes. Nothing compared here is secret: time may tell where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
