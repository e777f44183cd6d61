import { describe, expect, it } from 'vitest';
import { identityOf } from './identity-of.ts';

const base = [
  'Message-ID: <1@mail.example>',
  'Date: Fri, 27 Nov 2026 10:00:00 +0000',
  'From: Ada <ada@mail.example>',
  'To: support@harbor.example',
  'Subject: My transfer',
  '',
  'It hangs.',
  'Since Monday.',
].join('\r\n');
const identity = async (text: string) => (await identityOf(Buffer.from(text, 'latin1'))).toString('hex');

describe('the identity of a mail', () => {
  it.each([
    [
      'what servers on the way add',
      `Received: from a by b\r\nReturn-Path: <ada@mail.example>\r\nDelivered-To: x@y.example\r\n${base}`,
    ],
    ['other line ends', base.replaceAll('\r\n', '\n')],
    ['empty lines at the end', `${base}\r\n\r\n`],
    ['another folding', base.replace('Subject: My transfer', 'Subject: My\r\n transfer')],
    [
      'another order of the fields',
      base
        .replace('Message-ID: <1@mail.example>\r\n', '')
        .replace('Subject', 'Message-ID: <1@mail.example>\r\nSubject'),
    ],
  ])('stays with %s', async (_what, text) => {
    expect(await identity(text)).toBe(await identity(base));
  });

  it.each([
    ['another text under the same Message-ID', base.replace('hangs', 'is gone')],
    ['another author', base.replace('Ada <ada', 'Eve <eve')],
    ['another second', base.replace('10:00:00', '10:00:01')],
    ['another id', base.replace('<1@', '<2@')],
    ['a line more', `${base}\r\nPlease!`],
    ['a line moved from body to header', base.replace('\r\n\r\nIt hangs.', '\r\nX: It hangs.\r\n')],
  ])('is another with %s', async (_what, text) => {
    expect(await identity(text)).not.toBe(await identity(base));
  });

  it('is the same for large mails in pieces', async () => {
    const large = base + 'line\r\n'.repeat(1_000_000);
    expect(await identity(large)).toBe(await identity(large.replaceAll('\r\n', '\n')));
    expect(await identity(large)).not.toBe(await identity(large.replace('hangs', 'hungs')));
  });

  it.each(['', '\r\n', '\r\n\r\n', 'no header at all', ':', 'Subject: only a header'])(
    'is there for %j',
    async (text) => {
      expect(await identity(text)).toMatch(/^[0-9a-f]{64}$/);
    },
  );
});
