import { randomUUID } from 'node:crypto';
import type { ConversationId } from '@gatehouse/contract/ids';
import { eventually } from '@gatehouse/testing/eventually';
import { freePort } from '@gatehouse/testing/free-port';
import { rawMail, sendRaw } from '@gatehouse/testing/mail-sender';
import { jobsDone } from '@gatehouse/testing/outbox';
import { createWorld, type World } from '@gatehouse/testing/world';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const mailbox = 'support@harbor.example';
let world: World;
let port: number;
let relay: SMTPServer;
/** What the operator's mail server was given, and how it answers the end of a mail. */
let given: { to: string[]; raw: Buffer }[] = [];
/** What no person wrote. */
let automatic: typeof given = [];
let answer: 'take' | 'refuse' | 'defer' | 'drop' = 'take';

beforeAll(async () => {
  port = await freePort();
  const relayPort = await freePort();
  relay = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const isAutomatic = /^auto-submitted:/im.test(Buffer.concat(chunks).toString('latin1'));
      if (!isAutomatic && answer === 'refuse')
        return done(Object.assign(new Error('5.7.1 spam'), { responseCode: 554 }));
      if (!isAutomatic && answer === 'defer')
        return done(Object.assign(new Error('4.3.0 later'), { responseCode: 451 }));
      const mail = { to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) };
      if (isAutomatic) {
        automatic.push(mail);
        return done();
      }
      given.push(mail);
      // It has the mail, and nobody is told.
      if (answer === 'drop') for (const connection of relay.connections) connection.close();
      else done();
    },
  });
  await new Promise<void>((resolve) => relay.listen(relayPort, '127.0.0.1', resolve));
  world = await createWorld({
    MAIL_FROM: mailbox,
    BRAND_NAME: 'Harbor',
    MAIL_IN_SMTP_PORT: String(port),
    MAIL_IN_HOST: '127.0.0.1',
    SMTP_URL: `smtp://127.0.0.1:${relayPort}`,
  });
});
afterAll(async () => {
  await world.stop();
  await new Promise<void>((resolve) => relay.close(() => resolve()));
});
beforeEach(() => {
  given = [];
  automatic = [];
  answer = 'take';
});

async function mailIn(fields: Record<string, string>, text = 'It hangs.'): Promise<ConversationId> {
  const id = `${randomUUID()}@mail.example`;
  const to = fields.To ?? mailbox;
  await sendRaw(
    port,
    { from: 'ada@mail.example', to },
    rawMail(
      { 'Message-ID': `<${id}>`, From: 'Ada <ada@mail.example>', Subject: 'My transfer', To: to, ...fields },
      text,
    ),
  );
  return eventually(async () => {
    const { rows } = await world.database.pool.query(
      'select conversation_id from mail_message where message_id = $1 and conversation_id is not null',
      [id],
    );
    return rows[0]?.conversation_id as ConversationId;
  });
}

const reply = (conversationId: ConversationId, text = 'Which wallet?') =>
  world.admin.api.desk.reply({ conversationId, clientId: randomUUID(), text });

async function deliveries(conversationId: ConversationId) {
  const { events } = await world.admin.api.desk.listEvents({ conversationId });
  // Of replies: the entry that a confirmation is about stands first.
  return events.flatMap((event) => (event.kind === 'delivery' && event.of > 1 ? [event] : []));
}
const settled = (conversationId: ConversationId, count = 1) =>
  eventually(async () => {
    const found = await deliveries(conversationId);
    return found.length >= count && found;
  });
const read = async (at = 0): Promise<Email> => PostalMime.parse(given[at]?.raw ?? Buffer.alloc(0));

describe('a reply to somebody who wrote by mail', () => {
  it('goes out once, as an answer to their mail, and says so in the log', async () => {
    const conversationId = await mailIn({});
    const { seq } = await reply(conversationId);
    expect(await settled(conversationId)).toMatchObject([
      { of: seq, to: 'a•••@m•••.example', outcome: 'sent', reason: '250', author: { kind: 'system' } },
    ]);
    expect(given.map(({ to }) => to)).toEqual([['ada@mail.example']]);
    const mail = await read();
    const { caseCode } = await world.admin.api.desk.getConversation({ conversationId });
    expect(mail.subject).toBe(`Re: My transfer [${caseCode}]`);
    expect(mail.from).toMatchObject({ name: 'Harbor', address: mailbox });
    expect(mail.text).toContain('Which wallet?');
    expect(mail.text).toContain(`${caseCode}-${seq}-`);
    expect(mail.text).not.toContain('It hangs');
    expect(mail.headers.filter(({ key }) => key === 'auto-submitted')).toEqual([]);
    expect(mail.inReplyTo).toMatch(/@mail\.example>$/);
  });

  it('comes back into the same conversation, by its address alone', async () => {
    const conversationId = await mailIn({});
    await reply(conversationId);
    await settled(conversationId);
    const { replyTo } = await read();
    const to = replyTo?.[0]?.address ?? '';
    expect(await mailIn({ To: to, Subject: 'Something else' }, 'Harbor.')).toBe(conversationId);
  });

  it('carries a signature that fits the key which the operator publishes', async () => {
    const conversationId = await mailIn({});
    await reply(conversationId);
    await settled(conversationId);
    const { rows } = await world.database.pool.query<{ public_key: string }>('select public_key from mail_signing_key');
    const resolver = async (name: string) => {
      if (name !== 'gatehouse._domainkey.harbor.example') throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
      return [[`v=DKIM1; k=rsa; p=${rows[0]?.public_key}`]];
    };
    const { results } = await dkimVerify(given[0]?.raw ?? '', { resolver });
    expect(results.map(({ status, signingDomain }) => [status.result, signingDomain])).toEqual([
      ['pass', 'harbor.example'],
    ]);
  });

  it('is not mailed twice for one message sent twice', async () => {
    const conversationId = await mailIn({});
    const message = { conversationId, clientId: randomUUID(), text: 'Once.' };
    await world.admin.api.desk.reply(message);
    await world.admin.api.desk.reply(message);
    await settled(conversationId);
    await reply(conversationId, 'Another.');
    await settled(conversationId, 2);
    expect(given).toHaveLength(2);
  });

  it('reaches nobody whom only a stranger has named', async () => {
    const conversationId = await mailIn({ Cc: 'eve@evil.example, bob@mail.example' });
    await reply(conversationId);
    await settled(conversationId);
    expect(given.flatMap(({ to }) => to)).toEqual(['ada@mail.example']);
  });
});

describe('a mail that does not arrive', () => {
  it('is refused for good: the log says so, and it is not sent again', async () => {
    answer = 'refuse';
    const conversationId = await mailIn({});
    await reply(conversationId);
    expect(await settled(conversationId)).toMatchObject([{ outcome: 'failed', reason: '554' }]);
  });

  it('is put off: it waits, and the log has nothing to say yet', async () => {
    answer = 'defer';
    const conversationId = await mailIn({});
    await reply(conversationId);
    const row = await eventually(async () => {
      const { rows } = await world.database.pool.query(
        "select attempts, outcome, next_try_at > now() as later from mail_outgoing where conversation_id = $1 and state = 'waiting' and attempts > 0",
        [conversationId],
      );
      return rows[0];
    });
    expect(row).toEqual({ attempts: 1, outcome: '451', later: true });
    expect(await deliveries(conversationId)).toEqual([]);
    answer = 'take';
    await world.database.pool.query('update mail_outgoing set next_try_at = now() where conversation_id = $1', [
      conversationId,
    ]);
    expect(await settled(conversationId)).toMatchObject([{ outcome: 'sent' }]);
  });

  it('was handed over to a server that then fell silent: nobody knows, it is not sent again, a person decides', async () => {
    answer = 'drop';
    const conversationId = await mailIn({});
    await reply(conversationId);
    const [delivery] = await settled(conversationId);
    expect(delivery).toMatchObject({ outcome: 'unknown' });
    expect(given).toHaveLength(1);
    answer = 'take';
    const deliveryId = delivery?.deliveryId ?? '';
    await world.admin.api.mail.decideDelivery({ deliveryId, decision: 'again' });
    const after = await settled(conversationId, 3);
    expect(after.map(({ outcome, author }) => [outcome, author.kind])).toEqual([
      ['unknown', 'system'],
      ['again', 'staff'],
      ['sent', 'system'],
    ]);
    const [first, second] = await Promise.all([read(0), read(1)]);
    expect(second.messageId).toBe(first.messageId);
  });

  it('was being sent when its sender died: nobody knows', async () => {
    answer = 'defer';
    const conversationId = await mailIn({});
    await reply(conversationId);
    await eventually(async () => {
      const { rowCount } = await world.database.pool.query(
        "update mail_outgoing set state = 'sending', sending_until = now() - interval '1 second' where conversation_id = $1 and state = 'waiting' and attempts > 0",
        [conversationId],
      );
      return rowCount;
    });
    expect(await settled(conversationId)).toMatchObject([{ outcome: 'unknown', reason: 'interrupted' }]);
    const deliveryId = (await deliveries(conversationId))[0]?.deliveryId ?? '';
    await world.admin.api.mail.decideDelivery({ deliveryId, decision: 'left' });
    await expect(world.admin.api.mail.decideDelivery({ deliveryId, decision: 'again' })).rejects.toMatchObject({
      code: 'DELIVERY_SETTLED',
    });
  });
});

describe('what comes back by itself', () => {
  /** A reply that went out, and the mail that it became. */
  async function answered() {
    const conversationId = await mailIn({});
    const { seq } = await reply(conversationId);
    await settled(conversationId);
    const { messageId, replyTo } = await read();
    return { conversationId, seq, messageId: messageId ?? '', replyTo: replyTo?.[0]?.address ?? '' };
  }
  async function became(messageId: string) {
    return eventually(async () => {
      const { rows } = await world.database.pool.query(
        "select state, reason, conversation_id from mail_message where message_id = $1 and state <> 'received'",
        [messageId],
      );
      return rows[0] as { state: string; reason: string | null; conversation_id: string | null };
    });
  }
  async function returned(fields: Record<string, string>, text: string, to = mailbox) {
    const id = `${randomUUID()}@mx.mail.example`;
    await sendRaw(
      port,
      { from: '', to },
      rawMail(
        { 'Message-ID': `<${id}>`, From: 'Mail Delivery <mailer-daemon@mx.mail.example>', To: to, ...fields },
        text,
      ),
    );
    return became(id);
  }
  const report = (original: string, recipient = 'ada@mail.example') =>
    [
      '--r\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.',
      `--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.mail.example\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\nAction: failed\r\nStatus: 5.1.1`,
      `--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${original}\r\nSubject: Re\r\n`,
      '--r--',
    ].join('\r\n');
  const asReport = {
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary=r',
    Subject: 'Undelivered',
  };

  it('a report says in the log that our mail came back, once, and opens nothing', async () => {
    const { conversationId, seq, messageId } = await answered();
    expect(await returned(asReport, report(messageId))).toMatchObject({
      state: 'filed',
      conversation_id: conversationId,
    });
    await returned(asReport, `${report(messageId)}\r\nagain`);
    expect((await deliveries(conversationId)).map(({ outcome, of, reason }) => [outcome, of, reason])).toEqual([
      ['sent', seq, '250'],
      ['bounced', seq, '5.1.1'],
    ]);
    expect((await world.admin.api.desk.getConversation({ conversationId })).status).toBe('pending');
  });

  it('a report about a mail that we never sent waits for a person', async () => {
    expect(await returned(asReport, report('<forged@harbor.example>'))).toMatchObject({
      state: 'quarantined',
      reason: 'report',
    });
  });

  it('an absence notice is a remark to the team, and opens nothing again', async () => {
    const { conversationId, replyTo } = await answered();
    const id = `${randomUUID()}@mail.example`;
    await sendRaw(
      port,
      { from: '', to: replyTo },
      rawMail(
        {
          'Message-ID': `<${id}>`,
          From: 'ada@mail.example',
          To: replyTo,
          'Auto-Submitted': 'auto-replied',
          Subject: 'Away',
        },
        'I am away.',
      ),
    );
    expect(await became(id)).toMatchObject({ state: 'filed', conversation_id: conversationId });
    const { events } = await world.admin.api.desk.listEvents({ conversationId });
    expect(events.at(-1)).toMatchObject({
      kind: 'note',
      author: { kind: 'system' },
      text: '[Automatic reply] I am away.',
    });
    expect((await world.admin.api.desk.getConversation({ conversationId })).status).toBe('pending');
  });

  it('a newsletter waits for a person, and is confirmed to nobody', async () => {
    const id = `${randomUUID()}@news.example`;
    await sendRaw(
      port,
      { from: 'b@news.example', to: mailbox },
      rawMail(
        {
          'Message-ID': `<${id}>`,
          From: 'news@news.example',
          To: mailbox,
          'List-Id': '<news.example>',
          Precedence: 'bulk',
        },
        'Buy!',
      ),
    );
    expect(await became(id)).toMatchObject({ state: 'quarantined', reason: 'automatic' });
    expect(automatic).toEqual([]);
  });
});

describe('a confirmation', () => {
  const confirmed = (count: number) => eventually(async () => automatic.length >= count && automatic);

  it('goes to somebody new once a day, with nothing of theirs in it, and answers to it come home', async () => {
    const from = `${randomUUID().slice(0, 8)}@new.example`;
    const conversationId = await mailIn(
      { From: `Buy at evil.example <${from}>`, Subject: 'Your prize: evil.example' },
      'Click evil.example',
    );
    await mailIn({ From: from });
    const [mail] = await confirmed(1);
    expect(mail?.to).toEqual([from]);
    const parsed = await PostalMime.parse(mail?.raw ?? '');
    expect(parsed.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
    expect(mail?.raw.toString('latin1')).not.toMatch(/evil|prize/i);
    const to = parsed.replyTo?.[0]?.address ?? '';
    expect(await mailIn({ From: from, To: to }, 'More.')).toBe(conversationId);
    expect(automatic).toHaveLength(1);
  });

  it('is one for 200 forms that name one victim, with none of the attacker’s words', async () => {
    const victim = `${randomUUID().slice(0, 8)}@victim.example`;
    const visitors = await Promise.all(Array.from({ length: 10 }, () => world.visitor('en')));
    await Promise.all(
      visitors.map(async ({ api }) => {
        for (let form = 0; form < 20; form++)
          await api.channels.startConversation({
            clientId: randomUUID(),
            language: 'en',
            channel: 'form',
            email: victim,
            subject: 'evil.example',
            text: 'evil.example',
          });
      }),
    );
    await confirmed(1);
    await jobsDone(world);
    const toVictim = automatic.filter(({ to }) => to.includes(victim));
    expect(toVictim).toHaveLength(1);
    expect(toVictim[0]?.raw.toString('latin1')).not.toContain('evil');
  });

  it('two machines that answer everything end after two mails', async () => {
    const machine = `${randomUUID().slice(0, 8)}@machine.example`;
    await mailIn({ From: machine });
    let heard = 0;
    // It answers each mail of ours as a person would: no header tells that it is a machine.
    for (let turn = 0; turn < 5; turn++) {
      const [next] = await eventually(async () =>
        automatic.length > heard ? [automatic[heard]] : turn > 0 ? [undefined] : null,
      );
      if (!next) break;
      heard++;
      const { replyTo } = await PostalMime.parse(next.raw);
      await mailIn({ From: machine, To: replyTo?.[0]?.address ?? mailbox, Subject: 'Re: I am away' }, `Away ${turn}`);
      await mailIn({ From: machine, Subject: `Away ${turn}` }, `Away ${turn}`);
    }
    await jobsDone(world);
    expect(automatic.filter(({ to }) => to.includes(machine))).toHaveLength(1);
    expect(given).toEqual([]);
  });
});
