import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { handOver, relayOf } from './hand-over.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Answer = string | 'close' | 'hang';

/** A server that answers each command from a table, and may do the worst at any of them. */
async function server(answers: Partial<Record<'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'end', Answer>>) {
  const seen: string[] = [];
  const made = createServer((socket: Socket) => {
    let isBody = false;
    socket.on('error', () => undefined);
    const say = (answer: Answer) => {
      if (answer === 'close') socket.destroy();
      else if (answer !== 'hang') socket.write(`${answer}\r\n`);
    };
    say(answers.greeting ?? '220 there');
    let held = '';
    socket.on('data', (data) => {
      held += data.toString();
      if (isBody) {
        if (!held.includes('\r\n.\r\n')) return;
        isBody = false;
        held = '';
        return say(answers.end ?? '250 2.0.0 taken');
      }
      for (let end = held.indexOf('\r\n'); end >= 0 && !isBody; end = held.indexOf('\r\n')) {
        const verb = held.slice(0, 4).toUpperCase();
        held = held.slice(end + 2);
        seen.push(verb);
        const answer = answers[verb as 'EHLO'];
        if (verb === 'DATA') {
          isBody = answer === undefined;
          say(answer ?? '354 go on');
        } else say(answer ?? '250 fine');
      }
    });
  });
  servers.push(made);
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const { port } = made.address() as { port: number };
  return { relay: relayOf(`smtp://127.0.0.1:${port}`), seen };
}

const mail = Buffer.from('Subject: x\r\n\r\nhello\r\n');
const envelope = { from: 'support@harbor.example', to: 'ada@mail.example' };

describe('what is known of a mail’s fate', () => {
  it.each<[string, Parameters<typeof server>[0], object]>([
    ['it was taken', {}, { outcome: 'sent', code: '250' }],
    [
      'the recipient was refused',
      { RCPT: '550 5.1.1 no such user ada@mail.example' },
      { outcome: 'refused', code: '550' },
    ],
    ['the recipient was put off', { RCPT: '450 4.2.1 later' }, { outcome: 'deferred', code: '450' }],
    ['the sender was refused', { MAIL: '553 no' }, { outcome: 'refused', code: '553' }],
    ['the body was refused', { end: '554 5.7.1 spam' }, { outcome: 'refused', code: '554' }],
    ['the body was put off', { end: '451 4.3.0 disk full' }, { outcome: 'deferred', code: '451' }],
    ['the server closed before the body', { DATA: 'close' }, { outcome: 'deferred' }],
    ['the server closed at the greeting', { greeting: 'close' }, { outcome: 'deferred' }],
    ['the server was busy', { greeting: '421 4.3.2 busy' }, { outcome: 'deferred', code: '421' }],
    ['the server closed after the last byte', { end: 'close' }, { outcome: 'unknown' }],
  ])('%s', async (_what, answers, expected) => {
    const { relay } = await server(answers);
    expect(await handOver(relay, envelope, mail)).toMatchObject(expected);
  });

  it('nobody listens', async () => {
    expect(await handOver(relayOf('smtp://127.0.0.1:1'), envelope, mail)).toMatchObject({ outcome: 'deferred' });
  });

  it('an address that would be two commands is not sent', async () => {
    const { relay, seen } = await server({});
    const to = 'ada@mail.example>\r\nRCPT TO:<eve@evil.example';
    expect((await handOver(relay, { ...envelope, to }, mail)).outcome).not.toBe('sent');
    expect(seen).not.toContain('DATA');
  });
});

describe('the address of a mail server', () => {
  it.each([
    [
      'smtps://user:p%40ss@mail.example',
      { host: 'mail.example', port: 465, secure: true },
      { user: 'user', pass: 'p@ss' },
    ],
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false }, null],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false }, null],
  ])('%s', (url, connection, login) => {
    const relay = relayOf(url);
    expect(relay.connection).toMatchObject(connection);
    expect(relay.login).toEqual(login);
  });
});
