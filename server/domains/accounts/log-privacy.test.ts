import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../testing/browser.ts';
import { acceptLink, newVisitor } from '../../../testing/clients.ts';
import { type FreshDatabase, freshDatabase } from '../../../testing/postgres.ts';
import { connectRaw } from '../../../testing/realtime.ts';
import { type ServerProcess, startServerProcess } from '../../../testing/server-process.ts';

const ada = { name: 'Ada Quillfeather', email: 'ada.quillfeather@team.example', password: 'seven grey herons' };
const ben = { name: 'Ben Marrowbone', email: 'ben.marrowbone@mail.example' };
const said = 'my transfer of Tuesday went astray';

let database: FreshDatabase;
let server: ServerProcess;
let mailServer: SMTPServer;
let log = '';
beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(new Error(`no such user: ${address}`)),
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  const address = mailServer.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  database = await freshDatabase();
  server = await startServerProcess({
    env: { DATABASE_URL: database.url, LOG_LEVEL: 'trace', SMTP_URL: `smtp://127.0.0.1:${port}` },
    onLog: (text) => {
      log += text;
    },
  });
});
afterAll(async () => {
  await server?.kill('SIGKILL');
  await database?.drop();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
});

test('the log of a whole day has no address, name, message, token or code in it', async () => {
  const secrets: string[] = [ada.name, ada.email, ada.password, ben.name, ben.email, said];
  const { url } = server;

  // The team: the owner comes, adds one-time codes, signs in wrongly and rightly, and invites someone.
  const link = server.ownerLink ?? '';
  const owner = await acceptLink(url, link, ada);
  const { secret } = await owner.api.accounts.beginTotp();
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await owner.api.accounts.confirmTotp({ code });
  const browser = openBrowser(url);
  await browser.api.accounts.signIn({ email: ada.email, password: 'not the password' }).catch(() => {});
  await browser.api.accounts.signIn({ email: ada.email, password: owner.password });
  await browser.api.accounts.confirmSecondFactor({ code }).catch(() => {});
  const invited = await owner.api.accounts.inviteStaff({ email: ben.email, role: 'agent', language: 'en' });
  secrets.push(link.split('#')[1] ?? '', secret, owner.password, invited.link.split('#')[1] ?? '');
  secrets.push(owner.cookie.split('=')[1] ?? '', ...browser.cookies.values());

  // A customer: asks, is answered, claims the mailbox with a wrong code, shows a bad identity.
  const visitor = await newVisitor(url);
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: said,
    ...ben,
  });
  const connection = await connectRaw(url, { token: visitor.token });
  connection.send({ type: 'send', conversationId: conversation.id, clientId: randomUUID(), text: said });
  await connection.next('ack');
  connection.send('{"type":"send","text":"my transfer of Tuesday went astray"');
  connection.close();
  await visitor.api.channels.requestClaim({ email: ben.email, language: 'en' });
  await visitor.api.channels.confirmClaim({ email: ben.email, code: '00000000', language: 'en' }).catch(() => {});
  await visitor.api.channels.identify({ identity: `${ben.email}.x.y`, language: 'en' }).catch(() => {});
  secrets.push(visitor.token);

  // Something breaks: a mail that is refused, and a body that is none.
  await fetch(`${url}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: `{"email":"${ada.email}"`,
  });
  await fetch(`${url}/api/visits?token=${visitor.token}&email=${ben.email}`);
  await vi.waitFor(() => expect(log).toContain('the mail server did not take a mail'), { timeout: 20_000 });
  await server.kill('SIGTERM');

  expect(log.split('\n').length).toBeGreaterThan(5);
  for (const private_ of secrets.filter(Boolean)) expect(log).not.toContain(private_);
});
