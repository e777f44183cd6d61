import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { splitMbox } from './split-mbox.ts';

async function split(text: string, chunkSize = 7): Promise<string[]> {
  const bytes = Buffer.from(text, 'latin1');
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) =>
    bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  const mails: string[] = [];
  for await (const mail of splitMbox(Readable.from(chunks))) mails.push(mail.toString('latin1'));
  return mails;
}

const first = 'Subject: one\n\nFrom here on it failed.\n\nFrom nowhere\n';
const second = 'Subject: two\n\n>From the start\n';

describe('an mbox', () => {
  it.each([1, 7, 10_000])('is split where a mail begins, in pieces of %i bytes', async (size) => {
    const mbox = `From a@b.example Fri Nov 27 10:00:00 2026\n${first}\nFrom - Fri Nov 27 11:00:00 2026\n${second}\n`;
    expect(await split(mbox, size)).toEqual([first, second.replace('>From', 'From')]);
  });

  it('loses nothing that stands before the first separator or after the last line end', async () => {
    expect(await split('Subject: stray\n\nhi\n\nFrom a@b Fri Nov 27 10:00:00 2026\nSubject: x\n\nno end')).toEqual([
      'Subject: stray\n\nhi\n',
      'Subject: x\n\nno end',
    ]);
    expect(await split('')).toEqual([]);
  });

  it('keeps line ends of either kind', async () => {
    expect(await split('From a@b Fri Nov 27 10:00:00 2026\r\nSubject: x\r\n\r\nhi\r\n\r\n')).toEqual([
      'Subject: x\r\n\r\nhi\r\n',
    ]);
  });
});
