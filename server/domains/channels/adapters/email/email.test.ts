import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConversationView } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import { eventually } from '@gatehouse/testing/eventually';
import { freePort } from '@gatehouse/testing/free-port';
import { rawMail, sendRaw } from '@gatehouse/testing/mail-sender';
import { createWorld, type World } from '@gatehouse/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSecretKey } from '../../../../platform/config/secret-key.ts';
import { createSignedAddresses, type SignedAddresses } from './model/signed-addresses.ts';

const mailbox = 'support@harbor.example';

let world: World;
let port: number;
let lmtpPort: number;
let addresses: SignedAddresses;

beforeAll(async () => {
  port = await freePort();
  lmtpPort = await freePort();
  world = await createWorld({
    MAIL_FROM: mailbox,
    MAIL_IN_SMTP_PORT: String(port),
    MAIL_IN_LMTP_PORT: String(lmtpPort),
    MAIL_IN_HOST: '127.0.0.1',
    MAIL_IN_MAX_BYTES: '1000000',
  });
  addresses = createSignedAddresses(await loadSecretKey(null, world.config.dataDir), mailbox);
});
afterAll(() => world.stop());

interface MailRow {
  id: string;
  state: string;
  reason: string | null;
  conversation_id: ConversationId | null;
  seq: number | null;
}

/** What became of the mail with this Message-ID, once that is known. */
async function settled(messageId: string): Promise<MailRow> {
  return eventually(async () => {
    const { rows } = await world.database.pool.query<MailRow>(
      "select id, state, reason, conversation_id, seq from mail_message where message_id = $1 and state <> 'received'",
      [messageId],
    );
    return rows[0];
  });
}

interface Written {
  from?: string;
  to?: string;
  rcpt?: string;
  text?: string;
  fields?: Record<string, string>;
}

async function write({
  from = 'Ada <ada@mail.example>',
  to = mailbox,
  rcpt = to,
  text = 'It hangs.',
  fields = {},
}: Written = {}) {
  const id = `${randomUUID()}@mail.example`;
  const raw = rawMail(
    { 'Message-ID': `<${id}>`, Date: new Date().toUTCString(), From: from, To: to, Subject: 'My transfer', ...fields },
    text,
  );
  const response = await sendRaw(port, { from: 'bounce@mail.example', to: rcpt }, raw);
  return { id, raw, response };
}

async function conversationOf(row: MailRow): Promise<ConversationView> {
  return world.admin.api.desk.getConversation({ conversationId: row.conversation_id as ConversationId });
}

async function messagesOf(conversationId: ConversationId) {
  const { events } = await world.admin.api.desk.listEvents({ conversationId });
  return events.flatMap((event) => (event.kind === 'message' ? [event] : []));
}

/** A conversation by mail, and the address that answers to it go to. */
async function opened(text = 'It hangs.') {
  const { id } = await write({ text });
  const row = await settled(id);
  const conversationId = row.conversation_id as ConversationId;
  return { conversationId, replyTo: addresses.replyAddress(conversationId) };
}

describe('a mail from somebody new', () => {
  it('is told to be kept, and opens a conversation that shows who wrote, masked', async () => {
    const { id, response } = await write({ text: 'My transfer hangs.\r\n\r\n-- \r\nAda' });
    expect(response).toMatch(/^250 /);
    const row = await settled(id);
    expect(row).toMatchObject({ state: 'filed', seq: 2 });
    const conversation = await conversationOf(row);
    expect(conversation).toMatchObject({
      channel: 'email',
      subject: 'My transfer',
      language: 'en',
      status: 'open',
      customer: { name: 'A•••', email: 'a•••@m•••.example', emailVerified: false, identity: 'visitor' },
    });
    const [message] = await messagesOf(conversation.id);
    expect(message?.text).toContain('My transfer hangs.');
    expect(message?.text.slice(message.mail?.foldedFrom ?? 0)).toMatch(/^--/);
    expect(message?.mail).toMatchObject({ id: row.id, from: 'a•••@m•••.example', isParticipant: true, isWhole: true });
  });

  it('is read in Chinese, in the character sets of China', async () => {
    const text = Buffer.from([0xce, 0xd2, 0xb5, 0xc4, 0xd7, 0xaa, 0xd5, 0xcb]); // 我的转账 in GB18030
    const id = `${randomUUID()}@mail.example`;
    const head = `Message-ID: <${id}>\r\nFrom: =?gb2312?B?zfXQocP3?= <wang@mail.example>\r\nContent-Type: text/plain; charset=gb18030\r\n\r\n`;
    await sendRaw(
      port,
      { from: 'wang@mail.example', to: mailbox },
      Buffer.concat([Buffer.from(head), text, Buffer.from('\r\n')]),
    );
    const conversation = await conversationOf(await settled(id));
    expect(conversation).toMatchObject({ language: 'zh-CN', preview: '我的转账', customer: { name: '王•••' } });
  });

  it('is one message, however often and by whatever route it comes', async () => {
    const { id, raw } = await write();
    await sendRaw(
      port,
      { from: 'other@mail.example', to: mailbox },
      Buffer.concat([Buffer.from('Received: from x by y\r\n'), raw]),
    );
    await Promise.all(Array.from({ length: 5 }, () => sendRaw(port, { from: '', to: mailbox }, raw)));
    await settled(id);
    const { rows } = await world.database.pool.query('select id from mail_message where message_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('does not keep another mail out by taking its Message-ID first', async () => {
    const { id } = await write({ text: 'first' });
    await settled(id);
    const raw = rawMail(
      { 'Message-ID': `<${id}>`, From: 'Bob <bob@mail.example>', To: mailbox, Subject: 'Mine' },
      'second',
    );
    await sendRaw(port, { from: 'bob@mail.example', to: mailbox }, raw);
    const { rows } = await eventually(async () => {
      const found = await world.database.pool.query(
        "select id from mail_message where message_id = $1 and state = 'filed'",
        [id],
      );
      return found.rows.length === 2 && found;
    });
    expect(rows).toHaveLength(2);
  });

  it('loses its secrets before anybody sees them', async () => {
    const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    const row = await settled((await write({ text: `My words: ${phrase}` })).id);
    const [message] = await messagesOf(row.conversation_id as ConversationId);
    expect(message?.text).toBe('My words: [secret removed]');
    expect(message?.mail).toMatchObject({ isWhole: false, hasHtml: false });
    const { rows } = await world.database.pool.query<{ raw: Buffer }>('select raw from mail_message where id = $1', [
      row.id,
    ]);
    expect(rows[0]?.raw.includes('sausage')).toBe(false);
  });
});

describe('a mail to the address of a conversation', () => {
  it('joins it and opens it again, whoever sends it; a stranger is marked as one', async () => {
    const { conversationId, replyTo } = await opened();
    await world.admin.api.desk.reply({ conversationId, clientId: randomUUID(), text: 'Which wallet?' });
    const own = await settled((await write({ to: replyTo, text: 'Harbor.' })).id);
    expect(own).toMatchObject({ conversation_id: conversationId, state: 'filed' });
    expect((await conversationOf(own)).status).toBe('open');
    await settled((await write({ from: 'eve@evil.example', to: replyTo, text: 'I am Ada.' })).id);
    const messages = await messagesOf(conversationId);
    expect(messages.map(({ text, mail }) => [text, mail?.isParticipant])).toEqual([
      ['It hangs.', true],
      ['Which wallet?', undefined],
      ['Harbor.', true],
      ['I am Ada.', false],
    ]);
    const { rows } = await world.database.pool.query(
      'select address, state from mail_participant where conversation_id = $1 order by address',
      [conversationId],
    );
    expect(rows).toEqual([
      { address: 'ada@mail.example', state: 'in' },
      { address: 'eve@evil.example', state: 'waiting' },
    ]);
  });

  it('is found among the recipients of the envelope alone (Bcc)', async () => {
    const { conversationId, replyTo } = await opened();
    const row = await settled((await write({ to: 'somebody@else.example', rcpt: replyTo })).id);
    expect(row.conversation_id).toBe(conversationId);
  });

  it('begins another conversation once that one is closed', async () => {
    const { conversationId, replyTo } = await opened();
    await world.admin.api.desk.changeStatus({ conversationId, status: 'resolved' });
    await world.admin.api.desk.changeStatus({ conversationId, status: 'closed' });
    const row = await settled((await write({ to: replyTo })).id);
    expect(row.state).toBe('filed');
    expect(row.conversation_id).not.toBe(conversationId);
  });

  it('joins nothing with an address that was guessed', async () => {
    const { conversationId, replyTo } = await opened();
    const guessed = replyTo.replace(/\+.(.)/, (_, second: string) => `+${second === 'a' ? 'b' : 'a'}${second}`);
    const row = await settled((await write({ to: guessed })).id);
    expect(row.conversation_id).not.toBe(conversationId);
  });
});

describe('what joins nothing', () => {
  it('is a subject, a case code, or the sender’s name', async () => {
    const { conversationId } = await opened();
    const { caseCode } = await world.admin.api.desk.getConversation({ conversationId });
    const row = await settled((await write({ fields: { Subject: `Re: My transfer [${caseCode}]` } })).id);
    expect(row.conversation_id).not.toBe(conversationId);
  });

  it('is a reference to our mail by a sender who is not proved', async () => {
    const { conversationId } = await opened();
    const ours = addresses.messageId({ conversationId, seq: 3 });
    const row = await settled((await write({ fields: { 'In-Reply-To': `<${ours}>`, References: `<${ours}>` } })).id);
    expect(row.conversation_id).not.toBe(conversationId);
  });
});

describe('what waits for a person', () => {
  it.each([
    ['our own mail that comes back', { fields: {} as Record<string, string> }, 'own'],
    ['a mail in our name', { from: `Support <${mailbox}>` }, 'own'],
    ['a mail without a sender', { from: 'nobody' }, 'no-sender'],
  ])('%s', async (what, written, reason) => {
    const { conversationId } = await opened();
    const id = what.includes('comes back')
      ? addresses.messageId({ conversationId, seq: 4 })
      : `${randomUUID()}@mail.example`;
    await write({ ...written, fields: { 'Message-ID': `<${id}>` } });
    expect(await settled(id)).toMatchObject({ state: 'quarantined', reason });
  });
});

describe('the listener', () => {
  it('relays for nobody', async () => {
    await expect(write({ rcpt: 'someone@else.example' })).rejects.toThrow(/550/);
  });

  it('refuses what is too large, and takes the next one', async () => {
    await expect(write({ text: 'x'.repeat(2_000_000) })).rejects.toThrow(/552|size/i);
    expect((await write()).response).toMatch(/^250/);
  });
});

describe('an import', () => {
  const corpora = new URL('../../../../../../shared/data/email', import.meta.url).pathname;
  it('reads the corpora through the same door: none crashes it, none is lost, a second time all are known', async (context) => {
    const folders = await readdir(corpora).catch(() => null);
    if (!folders) {
      context.skip('../shared/data/email is not here: the corpora of mails are LEFT OUT');
    }
    const { importMails } = await import('../../index.ts');
    const { withEmail } = await import('../../../../staff/open-administration.ts');
    const { createLog } = await import('../../../../platform/log.ts');
    const config = { ...world.config, database: { url: world.database.url, connections: 4 } };
    const run = () =>
      withEmail(config, createLog('silent'), (email) => importMails(email, email.filer, join(corpora), () => {}));
    const first = await run();
    expect(first).toMatchObject({ read: 220, stored: 210, duplicate: 10, lost: 0, waiting: 0 });
    expect(first.new + first.threaded + first.quarantined).toBe(210);
    expect(await run()).toMatchObject({ read: 220, stored: 0, duplicate: 220, lost: 0 });
  });
});
