import { TranscriptError } from '../error.ts';
import type { EventContent, TranscriptAttachment } from '../event/event.ts';
import { readInteger, readList, readObject, readText } from './shape.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const MAX_TEXT = 1_000_000;
const MAX_LIST = 100_000;
const MAX_DETAILS = 50;

function readAttachment(value: unknown, where: string): TranscriptAttachment {
  const it = readObject(value, where, ['name', 'type', 'bytes', 'sha256', 'sealed']);
  if (it.has('sealed') && it.get('sealed') !== true) throw new TranscriptError('BAD_SHAPE', `${where}.sealed`);
  return {
    name: readText(it.get('name'), `${where}.name`, 1000),
    type: readText(it.get('type'), `${where}.type`, 200),
    bytes: readInteger(it.get('bytes'), `${where}.bytes`, 0),
    sha256: readText(it.get('sha256'), `${where}.sha256`, 64, SHA256),
    ...(it.has('sealed') && { sealed: true as const }),
  };
}

function readDetails(value: unknown, where: string): Readonly<Record<string, string>> {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const plain = keys.length <= MAX_DETAILS && keys.every((key) => /^[a-zA-Z][a-zA-Z0-9-]{0,63}$/.test(key));
  if (!plain) throw new TranscriptError('BAD_SHAPE', where);
  const it = readObject(value, where, keys);
  return Object.fromEntries(keys.map((key) => [key, readText(it.get(key), where, 10_000)]));
}

/** @throws TranscriptError BAD_SHAPE */
export function readContent(value: unknown, where: string): EventContent {
  const it = readObject(value, where, ['name', 'text', 'attachments', 'erases', 'details']);
  return {
    ...(it.has('name') && { name: readText(it.get('name'), `${where}.name`, 1000) }),
    ...(it.has('text') && { text: readText(it.get('text'), `${where}.text`, MAX_TEXT) }),
    ...(it.has('attachments') && {
      attachments: readList(it.get('attachments'), `${where}.attachments`, 100, readAttachment),
    }),
    ...(it.has('erases') && {
      erases: readList(it.get('erases'), `${where}.erases`, MAX_LIST, (item, at) => readInteger(item, at, 1)),
    }),
    ...(it.has('details') && { details: readDetails(it.get('details'), `${where}.details`) }),
  };
}
