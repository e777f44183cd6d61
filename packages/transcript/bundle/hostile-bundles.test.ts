import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { takeBundle } from '../evaluation/database.ts';
import { createRandom } from '../evaluation/random.ts';
import { createWorld } from '../evaluation/world.ts';
import { verifyBundle } from '../verify/verify-bundle.ts';
import { readBundle } from './read-bundle.ts';
import type { Transcript } from './transcript.ts';

let good: Uint8Array;
let transcript: Transcript;
beforeAll(async () => {
  const world = await createWorld(5);
  good = await takeBundle(world.database, world.conversation, []);
  transcript = readBundle(good).transcript;
});

const zip = (files: Record<string, string | Uint8Array>, level: 0 | 9 = 0) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
    ),
    { level },
  );

const refusal = (bytes: Uint8Array) => {
  try {
    readBundle(bytes);
  } catch (error) {
    return error;
  }
  return undefined;
};
const refused = (code: string) => expect.objectContaining({ name: 'TranscriptError', code });

test('an archive that is a trap is refused before it is unpacked', () => {
  expect(refusal(new Uint8Array())).toEqual(refused('NOT_A_ZIP'));
  expect(refusal(strToU8('PK, but only at first sight'))).toEqual(refused('NOT_A_ZIP'));
  expect(refusal(zip({ 'transcript.json': '0'.repeat(1e6) }, 9))).toEqual(refused('COMPRESSED_FILE'));
  const many = Array.from({ length: 2001 }, (_, at) => [`attachments/1-${at}-a`, '']);
  expect(refusal(zip(Object.fromEntries(many)))).toEqual(refused('TOO_MANY_FILES'));
  for (const path of ['../transcript.json', '/etc/passwd', 'attachments/../../x', 'C:x', 'attachments\\x']) {
    expect(refusal(zip({ [path]: '{}' }))).toEqual(refused('BAD_PATH'));
  }
  for (const path of ['run.exe', 'attachments/x', 'attachments/1-1-a/b']) {
    expect(refusal(zip({ [path]: '{}' }))).toEqual(refused('UNEXPECTED_FILE'));
  }
  expect(refusal(zip({ 'transcript.html': '' }))).toEqual(refused('NO_TRANSCRIPT'));
});

test('two entries with one name, or with the same bytes, are refused', () => {
  const twice = zip({ 'transcript.json': '{}', 'transcript.jsox': '{}' });
  const at = Buffer.from(twice).lastIndexOf('transcript.jsox');
  twice.set(strToU8('transcript.json'), at);
  expect(refusal(twice)).toEqual(refused('DUPLICATE_FILE'));
  const bytes = zip({ 'attachments/1-1-a': new Uint8Array(1000), 'attachments/1-2-a': new Uint8Array(1) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const second = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002');
  view.setUint32(second + 20, 1000, true);
  view.setUint32(second + 24, 1000, true);
  expect(refusal(bytes)).toEqual(refused('FILE_TOO_LARGE'));
});

test('a transcript that is none is refused', () => {
  const json = (text: string | Uint8Array) => refusal(zip({ 'transcript.json': text }));
  expect(json(Uint8Array.of(0xff, 0xfe))).toEqual(refused('NOT_TEXT'));
  expect(json('{"a":')).toEqual(refused('NOT_JSON'));
  expect(json('['.repeat(1e6))).toEqual(refused('NESTED_TOO_DEEP'));
  expect(json('{"a":"[[[[[[[[[[[[[[[[\\"[[["}')).toEqual(refused('BAD_SHAPE'));
  const [event] = transcript.events;
  const wrong: readonly unknown[] = [
    null,
    [],
    'text',
    {},
    { ...transcript, format: 'gatehouse-transcript/2' },
    { ...transcript, extra: 1 },
    { ...transcript, language: 'fr' },
    { ...transcript, conversation: '<script>' },
    { ...transcript, events: {} },
    { ...transcript, events: [{ ...event, index: 1.5 }] },
    { ...transcript, events: [{ ...event, index: -1 }] },
    { ...transcript, events: [{ ...event, proof: ['AAAA'] }] },
    { ...transcript, events: [{ ...event, proof: Array.from({ length: 65 }, () => 'A'.repeat(43).concat('=')) }] },
    { ...transcript, events: [{ ...event, salt: 'A'.repeat(43).concat('=') }] },
    { ...transcript, events: [{ ...event, header: { ...event?.header, at: 'now' } }] },
    { ...transcript, events: [{ ...event, header: { ...event?.header, kind: '"><img>' } }] },
  ];
  for (const value of wrong) expect(json(JSON.stringify(value))).toEqual(refused('BAD_SHAPE'));
  expect(json(JSON.stringify(transcript).replace('"format"', '"__proto__":{},"format"'))).toEqual(refused('BAD_SHAPE'));
});

test('a file with any byte changed is refused or not verified, and never breaks the reader', () => {
  const random = createRandom(3);
  const verified = verifyBundle(readBundle(good));
  expect(verified.ok).toBe(true);
  for (let count = 0; count < 500; count++) {
    const bytes = good.slice(0, random.below(20) === 0 ? random.below(good.length) : good.length);
    for (let changes = 1 + random.below(3); changes > 0; changes--)
      bytes[random.below(bytes.length)] = random.below(256);
    try {
      const result = verifyBundle(readBundle(bytes));
      // White space, the times of files and the checksums of the archive say nothing.
      if (result.ok) expect(readBundle(bytes).transcript).toEqual(transcript);
    } catch (error) {
      expect(error).toMatchObject({ name: 'TranscriptError' });
    }
  }
});
