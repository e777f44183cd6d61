import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { commitContent, commitEvent, logEntry } from './commit-event.ts';
import { FIRST_PREVIOUS } from './event.ts';

const salt = new Uint8Array(32).fill(5);
const draft = {
  conversation: '0198c0de-0000-4000-8000-000000000000',
  seq: 1,
  at: '2026-05-01T10:00:00.000Z',
  kind: 'message',
  author: 'customer',
  audience: 'customer',
  previous: FIRST_PREVIOUS,
} as const;

test('a commitment is what the format says, byte by byte', () => {
  const { header, hash, entry } = commitEvent({ ...draft, content: { text: '你好', name: 'Lin' } }, salt);
  const content = Buffer.concat([
    Buffer.from('gatehouse/content/v1\n'),
    salt,
    Buffer.from('{"name":"Lin","text":"你好"}'),
  ]);
  expect(header.content).toBe(bytesToHex(sha256(content)));
  const json =
    `{"at":"2026-05-01T10:00:00.000Z","audience":"customer","author":"customer","content":"${header.content}",` +
    `"conversation":"${draft.conversation}","kind":"message","previous":"${FIRST_PREVIOUS}","seq":1}`;
  expect(hash).toBe(bytesToHex(sha256(Buffer.from(`gatehouse/event/v1\n${json}`))));
  const tag = bytesToHex(sha256(Buffer.from(`gatehouse/tag/v1\n${draft.conversation}\n1`))).slice(0, 32);
  expect(bytesToHex(entry)).toBe(tag + hash);
  expect(logEntry(header)).toEqual(entry);
});

test('a salt has 32 bytes', () => {
  expect(() => commitContent(new Uint8Array(31), {})).toThrow(expect.objectContaining({ code: 'BAD_SALT' }));
});

test('canonical JSON sorts by UTF-16 and refuses what has several spellings', () => {
  // The example of RFC 8785 section 3.2.3, without its line breaks.
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [`k${key}`, 1])))));
  expect(sorted).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].map((key) => `k${key}`));
  expect(canonicalJson({ b: [true, null, -3], a: 'x"\\\n\u001f', c: undefined })).toBe(
    '{"a":"x\\"\\\\\\n\\u001f","b":[true,null,-3]}',
  );
  for (const value of [0.5, Number.NaN, 2 ** 53, -0, '\ud800', ['\udc00']]) {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'NOT_CANONICAL' }));
  }
});
