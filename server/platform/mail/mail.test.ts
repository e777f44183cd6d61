import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Tx } from '../db/database.ts';
import { createMail, type Mail } from './mail.ts';
import { mailMessage } from './message.ts';

const from = { name: 'Harbor, "Wallet" <team>', address: 'support@harbor.example' };
const message = { to: 'ada@mail.example', subject: 'Your case', text: 'Hello' };
const noTransaction = {} as Tx;
const lineEnds = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u0000'];

interface Received {
  recipients: string[];
  raw: string;
}

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-mail-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Mail to files; what is enqueued is noted, and handed on with `job.run`. */
function toFiles(sender = from) {
  const enqueued: unknown[] = [];
  const jobs = { enqueue: async (_tx: Tx, _name: string, payload: unknown) => void enqueued.push(payload) };
  return { enqueued, mail: createMail({ jobs, smtpUrl: null, from: sender, dataDir }) };
}

async function written(): Promise<{ headers: string[]; raw: string }> {
  const [name = ''] = await readdir(join(dataDir, 'outbox'));
  const raw = await readFile(join(dataDir, 'outbox', name), 'utf8');
  const headers = raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return { headers, raw };
}
const namesOf = (headers: readonly string[]) => headers.map((header) => header.split(':')[0]?.toLowerCase()).sort();

describe('a mail to files', () => {
  test('is one file that only the operator may read, and reaches nobody', async () => {
    const { mail } = toFiles();
    expect(mail.reachesPeople).toBe(false);
    await mail.job.run(mailMessage.parse(message));
    const folder = join(dataDir, 'outbox');
    const names = await readdir(folder);
    expect(names).toEqual([expect.stringMatching(/\.eml$/)]);
    expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  test('says that a machine wrote it, to one person', async () => {
    const { mail } = toFiles();
    await mail.job.run(mailMessage.parse(message));
    const { headers } = await written();
    expect(headers).toContain('To: ada@mail.example');
    expect(headers).toContain('Auto-Submitted: auto-generated');
  });
});

describe('nothing breaks out of a header', () => {
  test.each(lineEnds.map((end) => [JSON.stringify(end), end]))(
    '%s in a subject or address is refused',
    async (_name, end) => {
      const { enqueued, mail } = toFiles();
      const injected = `${end}Bcc: mallory@evil.example`;
      await expect(
        mail.send(noTransaction, { ...mailMessage.parse(message), subject: `Hi${injected}` }),
      ).rejects.toThrow();
      const to = `ada@mail.example${injected}` as typeof mailMessage._output.to;
      await expect(mail.send(noTransaction, { ...mailMessage.parse(message), to })).rejects.toThrow();
      expect(enqueued).toEqual([]);
    },
  );

  test.each([
    'ada@mail.example, mallory@evil.example',
    'ada@mail.example; mallory@evil.example',
    'Ada <ada@mail.example>',
    '"a\\" <mallory@evil.example>"@mail.example',
    'team:ada@mail.example;',
    'ada@mail.example>',
  ])('%s is not one address', (to) => {
    expect(mailMessage.safeParse({ ...message, to }).success).toBe(false);
  });

  test('a field that the queue does not know is refused', () => {
    expect(mailMessage.safeParse({ ...message, bcc: 'mallory@evil.example' }).success).toBe(false);
    expect(mailMessage.safeParse({ ...message, attachments: [{ path: '/etc/passwd' }] }).success).toBe(false);
  });

  test.each(lineEnds.map((end) => [JSON.stringify(end), end]))(
    '%s in the name of the brand is harmless',
    async (_name, end) => {
      const { mail } = toFiles({ name: `Harbor${end}Bcc: mallory@evil.example`, address: from.address });
      await mail.job.run(mailMessage.parse(message));
      const { headers } = await written();
      expect(namesOf(headers)).not.toContain('bcc');
      expect(namesOf(headers).filter((name) => name === 'from')).toHaveLength(1);
    },
  );

  test('text that looks like headers stays text', async () => {
    const { mail } = toFiles();
    await mail.job.run(mailMessage.parse({ ...message, text: 'Bcc: mallory@evil.example\r\n\r\n.\r\nQUIT' }));
    expect(namesOf((await written()).headers)).not.toContain('bcc');
  });
});

describe('a mail to a server', () => {
  /** Runs `act` against a mail server that answers recipients with `refusal`, where there is one. */
  async function withServer(refusal: string | null, act: (mail: Mail, got: Received[]) => Promise<void>) {
    const got: Received[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) => done(refusal ? new Error(refusal) : null),
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          got.push({ recipients, raw: Buffer.concat(parts).toString('utf8') });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const mail = createMail({ jobs: { enqueue: async () => {} }, smtpUrl, from, dataDir });
    try {
      await act(mail, got);
    } finally {
      mail.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  }

  test('arrives as it was written, at one recipient', () =>
    withServer(null, async (mail, got) => {
      expect(mail.reachesPeople).toBe(true);
      await mail.job.run(mailMessage.parse({ ...message, text: 'Hello\n.\nstill here' }));
      expect(got.map(({ recipients }) => recipients)).toEqual([['ada@mail.example']]);
      expect(got[0]?.raw).toContain('\r\n.\r\nstill here');
    }));

  test('that is refused fails without the words of the server, which quote the address', () =>
    withServer('5.1.1 <ada@mail.example>: no such user', async (mail) => {
      const failure: unknown = await Promise.resolve(mail.job.run(mailMessage.parse(message))).catch((error) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(inspect(failure, { depth: 10 })).not.toContain('ada@');
      expect((failure as Error).message).toMatch(/^the mail server did not take a mail \(EENVELOPE, 5\d\d\)$/);
    }));
});
