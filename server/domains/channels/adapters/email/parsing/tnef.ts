import { readProperties } from './mapi-properties.ts';
import type { MailPart } from './parsed-mail.ts';

/** What a TNEF stream (winmail.dat of Outlook) carries. */
export interface Unwrapped {
  readonly text: string | null;
  readonly html: string | null;
  readonly parts: readonly MailPart[];
}

const signature = 0x223e9f78;
const level = { message: 1, attachment: 2 } as const;
const attribute = {
  body: 0x0002_800c,
  messageProperties: 0x0006_9003,
  attachmentStart: 0x0006_9002,
  attachmentData: 0x0006_800f,
  attachmentTitle: 0x0001_8010,
  attachmentProperties: 0x0006_9005,
} as const;
const property = { body: 0x1000, html: 0x1013, longName: 0x3707, contentType: 0x370e, contentId: 0x3712 } as const;
/** Attributes of one stream; a real one has a few dozen. */
const mostAttributes = 2_000;

export function isTnef(contentType: string, name: string | null): boolean {
  return /^application\/(vnd\.)?ms-tnef$/.test(contentType) || name?.toLowerCase() === 'winmail.dat';
}

interface Attachment {
  title: string | null;
  contentType: string | null;
  contentId: string | null;
  data: Uint8Array | null;
}

const latin1 = new TextDecoder('windows-1252');
const utf16 = new TextDecoder('utf-16le');
const ended = (text: string) => text.replace(/\0[\s\S]*$/, '');

function textOf(found: { type: number; value: Uint8Array } | undefined): string | null {
  if (!found) return null;
  return ended(found.type === 0x1f ? utf16.decode(found.value) : latin1.decode(found.value));
}

/**
 * Unwraps a TNEF stream, [MS-OXTNEF]. Null where it is none or broken: the part then stays as it is, for download.
 *
 * @example readTnef(part.content)?.parts.map(({ name }) => name)
 */
export function readTnef(bytes: Uint8Array): Unwrapped | null {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function read(bytes: Uint8Array): Unwrapped | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== signature) return null;
  const attachments: Attachment[] = [];
  let text: string | null = null;
  let html: string | null = null;
  let at = 6;
  for (let index = 0; at + 9 <= bytes.length && index < mostAttributes; index++) {
    const where = view.getUint8(at);
    const id = view.getUint32(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) throw new RangeError('an attribute ends behind its stream');
    at += 9 + length + 2;
    if (where === level.message) {
      if (id === attribute.body) text ??= ended(latin1.decode(data));
      if (id === attribute.messageProperties) {
        const properties = readProperties(data);
        text = textOf(properties.get(property.body)) ?? text;
        html = textOf(properties.get(property.html)) ?? html;
      }
      continue;
    }
    if (where !== level.attachment) throw new RangeError('an attribute of no level');
    if (id === attribute.attachmentStart || attachments.length === 0)
      attachments.push({ title: null, contentType: null, contentId: null, data: null });
    const current = attachments.at(-1);
    if (current) fill(current, id, data);
  }
  return { text, html, parts: attachments.flatMap((each) => toPart(each) ?? []) };
}

function fill(attachment: Attachment, id: number, data: Uint8Array): void {
  if (id === attribute.attachmentData) attachment.data = data;
  if (id === attribute.attachmentTitle) attachment.title ??= ended(latin1.decode(data));
  if (id !== attribute.attachmentProperties) return;
  const properties = readProperties(data);
  attachment.title = textOf(properties.get(property.longName)) ?? attachment.title;
  attachment.contentType = textOf(properties.get(property.contentType)) ?? attachment.contentType;
  attachment.contentId = textOf(properties.get(property.contentId)) ?? attachment.contentId;
}

function toPart({ data, title, contentType, contentId }: Attachment): MailPart | null {
  if (!data) return null;
  const declared = contentType?.toLowerCase() ?? 'application/octet-stream';
  return { name: title, contentType: declared, inline: contentId !== null, contentId, content: data };
}
