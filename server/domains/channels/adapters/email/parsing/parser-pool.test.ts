import { afterEach, describe, expect, it } from 'vitest';
import { createParserPool, type ParserPool } from './parser-pool.ts';

const pools: ParserPool[] = [];
function pool(options: Partial<Parameters<typeof createParserPool>[0]> = {}): ParserPool {
  const made = createParserPool({ processes: 1, ...options });
  pools.push(made);
  return made;
}
afterEach(() => {
  for (const each of pools.splice(0)) each.stop();
});

const mail = (text: string) => Buffer.from(`From: Ada <ada@mail.example>\r\nSubject: Hello\r\n\r\n${text}\r\n`);
/** message/rfc822 in message/rfc822: cheap to write, dear to read. */
function nested(levels: number): Buffer {
  return Buffer.from(`${'Content-Type: message/rfc822\r\n\r\n'.repeat(levels)}From: a@b.example\r\n\r\nhi`);
}

describe('reading mails apart', () => {
  it('reads many, one after the other, in one process', async () => {
    const { parse } = pool();
    const texts = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const parsed = await parse(mail(`number ${index}`));
        return 'mail' in parsed ? parsed.mail.text.trim() : parsed.fault;
      }),
    );
    expect(texts).toEqual(Array.from({ length: 20 }, (_, index) => `number ${index}`));
  });

  it('kills a reader that takes more CPU time than it may, and reads the next one', async () => {
    const { parse } = pool({ cpuMs: 300 });
    const heavy = parse(Buffer.from(`To: ${'a,'.repeat(4_000_000)}\r\n\r\nhi`));
    const light = parse(mail('after'));
    const outcome = await heavy;
    expect('fault' in outcome && ['cpu', 'unreadable', 'memory'].includes(outcome.fault)).toBe(true);
    expect(await light).toMatchObject({ mail: { text: expect.stringContaining('after') } });
  });

  it('kills a reader that takes more memory than it may', async () => {
    const { parse } = pool({ residentBytes: 20 * 1024 * 1024 });
    const body = 'x'.repeat(60_000_000);
    expect(await parse(mail(body))).toEqual({ fault: 'memory' });
  });

  it('says that it cannot read what is nested without end', async () => {
    const parsed = await pool().parse(nested(10));
    expect('mail' in parsed).toBe(true);
    const parts = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n`;
    const deep = Array.from({ length: 200 }, (_, level) => parts.replaceAll('b\r', `b${level}\r`)).join('');
    expect(await pool().parse(Buffer.from(`From: a@b.example\r\n${deep}`))).toEqual({ fault: 'unreadable' });
  });
});
