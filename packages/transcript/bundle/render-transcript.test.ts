import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { utf8 } from '../encoding/bytes.ts';
import type { EventContent } from '../event/event.ts';
import { attachmentPath } from './attachment-path.ts';
import { renderTranscript } from './render-transcript.ts';
import { FORMAT, type Transcript, type TranscriptLanguage } from './transcript.ts';

const hash = '0'.repeat(64);
const header = {
  conversation: '0198c0de-0000-4000-8000-000000000000',
  at: '2026-05-01T10:00:00.000Z',
  author: 'customer',
  audience: 'customer',
  content: hash,
  previous: hash,
} as const;

function page(language: TranscriptLanguage, contents: readonly (EventContent | undefined)[]): string {
  const transcript: Transcript = {
    format: FORMAT,
    language,
    conversation: header.conversation,
    key: '',
    checkpoint: 'support.example/log\n7\n\n',
    consistency: [],
    events: contents.map((content, at) => ({
      header: { ...header, seq: at + 1, kind: ['opened', 'message', 'erasure'][at] ?? 'transcript' },
      index: at,
      proof: [],
      ...(content && { salt: '', content }),
    })),
  };
  return renderTranscript(transcript);
}

const everything: readonly (EventContent | undefined)[] = [
  { details: { channel: 'chat' } },
  {
    name: 'Lin "<b>"',
    text: "<script>alert(1)</script>\n\u202egnp.exe & 'more'",
    attachments: [
      { name: '"><img src=x onerror=alert(1)>.png', type: 'image/png', bytes: 5, sha256: hash },
      { name: 'passport', type: 'image/png', bytes: 5, sha256: hash, sealed: true },
    ],
  },
  { erases: [1, 2] },
  undefined,
];

test('whatever was written stays text', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const html = page(language, everything);
    expect(
      html.match(/<(?!\/?(?:html|head|meta|title|style|body|h1|p|code|article|time|bdi|a|br|footer|pre)\b|!doctype)/),
    ).toBe(null);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("default-src 'none'");
  }
});

test('the page is part of the format: with another page, the bundles that customers hold could no longer be proved', () => {
  const digest = (language: TranscriptLanguage) => bytesToHex(sha256(utf8(page(language, everything))));
  expect({ en: digest('en'), zh: digest('zh-CN') }).toMatchInlineSnapshot(`
    {
      "en": "3824696ad883f79454cd5865bb50c228326964f2229475107dd0c0e7705daf31",
      "zh": "06244831456403c09b026510e74496a2f65bc345860ebf650cfe055a06d7751a",
    }
  `);
});

test('attachments get paths that are harmless everywhere', () => {
  expect(attachmentPath(3, 1, '../收据 1.png')).toBe('attachments/3-1-收据_1.png');
  expect(attachmentPath(3, 2, '..\\..\\CON:a/b')).toBe('attachments/3-2-CON_a_b');
  expect(attachmentPath(3, 3, '....')).toBe('attachments/3-3-file');
  expect(attachmentPath(3, 4, `${'x'.repeat(200)}.pdf`)).toHaveLength('attachments/3-4-'.length + 60);
});
