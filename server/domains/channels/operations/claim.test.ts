import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiClient } from '../../../../testing/clients.ts';
import { mailsTo } from '../../../../testing/outbox.ts';
import { connectRaw } from '../../../../testing/realtime.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

const secret = 'a shared secret of more than 32 characters';

let world: World;
beforeAll(async () => {
  world = await createWorld({ BRAND_NAME: 'Harbor Wallet', IDENTITY_SECRET: secret });
});
afterAll(() => world?.stop());

let mailboxes = 0;
const newMailbox = () => `claimant-${++mailboxes}@mail.example`;
const wrong = { code: 'CODE_WRONG' };
const gone = { code: 'NOT_FOUND' };

/** Someone who asked and left an address. */
async function asked(email: string) {
  const visitor = await world.visitor();
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'Where is my transfer?',
    email,
  });
  return { ...visitor, conversation };
}

const stranger = () => apiClient(world.url).channels;
const request = (email: string, language: 'en' | 'zh-CN' = 'en') => stranger().requestClaim({ email, language });
const confirm = (email: string, code: string) => stranger().confirmClaim({ email, code, language: 'en' });
/** The code of the newest mail. */
async function codeFor(email: string): Promise<string> {
  const text = (await mailsTo(world, email)).at(-1)?.text ?? '';
  return /(\d{4}) (\d{4})/.exec(text)?.slice(1).join('') ?? '';
}
async function mailedCode(email: string): Promise<string> {
  await request(email);
  return codeFor(email);
}
const otherThan = (code: string) => (code === '00000000' ? '11111111' : '00000000');

describe('the mailed code', () => {
  test('opens the cases of the mailbox on another device', async () => {
    const email = newMailbox();
    const first = await asked(email);
    const second = await asked(email);
    const { token, customer, conversations } = await confirm(email, await mailedCode(email));
    expect(conversations).toBe(2);
    expect(customer).toMatchObject({ email, identity: 'mailbox' });
    const { channels } = apiClient(world.url, { token });
    const listed = (await channels.listMyConversations()).conversations.map(({ id }) => id);
    expect(listed.sort()).toEqual([first.conversation.id, second.conversation.id].sort());
    const { events } = await channels.listMyEvents({ conversationId: first.conversation.id });
    expect(events).toContainEqual(expect.objectContaining({ text: 'Where is my transfer?' }));
  });

  test('takes them from whoever had them before, on REST and on an open connection', async () => {
    const email = newMailbox();
    const former = await asked(email);
    const conversationId = former.conversation.id;
    const connection = await connectRaw(world.url, { token: former.token });
    connection.send({ type: 'subscribe', conversationId, after: 0 });
    await connection.next('events');

    const { token } = await confirm(email, await mailedCode(email));
    const { channels } = former.api;
    await expect(channels.getMyConversation({ conversationId })).rejects.toMatchObject(gone);
    await expect(channels.listMyEvents({ conversationId })).rejects.toMatchObject(gone);
    const clientId = randomUUID();
    await expect(channels.writeMessage({ conversationId, clientId, text: 'mine' })).rejects.toMatchObject(gone);
    expect((await channels.listMyConversations()).conversations).toEqual([]);

    expect(await connection.next('error')).toMatchObject({ code: 'NOT_FOUND', conversationId });
    connection.send({ type: 'subscribe', conversationId, after: 0 });
    expect(await connection.next('error')).toMatchObject({ code: 'NOT_FOUND', conversationId });
    connection.send({ type: 'send', conversationId, clientId: randomUUID(), text: 'mine' });
    expect(await connection.next('error')).toMatchObject({ code: 'NOT_FOUND', conversationId });

    const owner = apiClient(world.url, { token }).channels;
    await owner.writeMessage({ conversationId, clientId: randomUUID(), text: 'only for the owner' });
    connection.send({ type: 'ping' });
    await connection.next('pong');
    expect(JSON.stringify(connection.frames)).not.toContain('only for the owner');
  });

  test('names the same customer when the mailbox is claimed again', async () => {
    const email = newMailbox();
    await asked(email);
    const first = await confirm(email, await mailedCode(email));
    const again = await confirm(email, await mailedCode(email));
    expect(again.customer.id).toBe(first.customer.id);
    expect(again.conversations).toBe(0);
  });

  test('works once, also when it is entered five times at once', async () => {
    const email = newMailbox();
    await asked(email);
    const code = await mailedCode(email);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => confirm(email, code)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(confirm(email, code)).rejects.toMatchObject(wrong);
  });

  test('is worth nothing after five wrong ones', async () => {
    const email = newMailbox();
    await asked(email);
    const code = await mailedCode(email);
    for (let at = 0; at < 5; at += 1) await expect(confirm(email, otherThan(code))).rejects.toMatchObject(wrong);
    await expect(confirm(email, code)).rejects.toMatchObject(wrong);
  });

  test('is worth nothing after ten minutes', async () => {
    const email = newMailbox();
    await asked(email);
    const code = await mailedCode(email);
    const moved = await world.database.pool.query(
      "update claim_code set expires_at = expires_at - interval '10 minutes' where email = $1",
      [email],
    );
    expect(moved.rowCount).toBe(1);
    await expect(confirm(email, code)).rejects.toMatchObject(wrong);
  });

  test('is replaced by a newer one, and is not one for another mailbox', async () => {
    const [email, other] = [newMailbox(), newMailbox()];
    await Promise.all([asked(email), asked(other)]);
    const older = await mailedCode(email);
    const newer = await mailedCode(email);
    await mailedCode(other);
    if (older !== newer) await expect(confirm(email, older)).rejects.toMatchObject(wrong);
    await expect(confirm(other, newer)).rejects.toMatchObject(wrong);
    expect((await confirm(email, newer)).conversations).toBe(1);
  });

  test('is kept as a keyed hash', async () => {
    const email = newMailbox();
    await asked(email);
    const code = await mailedCode(email);
    const { rows } = await world.database.pool.query<{ row: string }>(
      'select claim_code::text as row from claim_code where email = $1',
      [email],
    );
    expect(rows[0]?.row).not.toContain(code);
    expect(rows[0]?.row).not.toContain(Buffer.from(code).toString('hex'));
  });
});

describe('asking for a code', () => {
  test('answers the same for a mailbox that nobody knows, and mails nothing there', async () => {
    const [known, unknown] = [newMailbox(), newMailbox()];
    await asked(known);
    expect(await request(unknown)).toEqual(await request(known));
    expect(await mailsTo(world, known)).toHaveLength(1);
    expect(await mailsTo(world, unknown)).toEqual([]);
    await expect(confirm(unknown, '00000000')).rejects.toMatchObject(wrong);
  });

  test('mails a mailbox three times an hour and not more, with the same answer', async () => {
    const email = newMailbox();
    await asked(email);
    const answers: { expiresInSeconds: number }[] = [];
    for (let at = 0; at < 5; at += 1) answers.push(await request(email));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await mailsTo(world, email)).toHaveLength(3);
  });

  test('counts an address as long as an address may be like any other', async () => {
    const email = `${'a'.repeat(254 - '@mail.example'.length)}@mail.example`;
    await asked(email);
    expect(await mailedCode(email)).toMatch(/^\d{8}$/);
  });

  test('the mail is in the language that was asked for, and says who never asks for the code', async () => {
    const email = newMailbox();
    await asked(email);
    await request(email, 'zh-CN');
    const [mail] = await mailsTo(world, email);
    expect(mail?.text).toMatch(/你的验证码:\d{4} \d{4}/);
    expect(mail?.text).toContain('我们的客服不会向你要这个验证码');
    expect(mail?.headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  });
});

test('cases of someone whom the wallet vouches for stay theirs', async () => {
  const email = newMailbox();
  const identity = await new SignJWT({ sub: 'user-17' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('Harbor Wallet')
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(secret));
  const { token } = await stranger().identify({ identity, language: 'en' });
  const host = apiClient(world.url, { token }).channels;
  const { conversation } = await host.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'Where is my transfer?',
    email,
  });
  expect((await confirm(email, await mailedCode(email))).conversations).toBe(0);
  expect((await host.getMyConversation({ conversationId: conversation.id })).id).toBe(conversation.id);
});

test('a case code alone opens nothing', async () => {
  const { conversation } = await asked(newMailbox());
  const { caseCode } = conversation;
  const { api } = await world.visitor();
  await expect(api.channels.getMyConversation({ conversationId: caseCode })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  await expect(apiClient(world.url, { token: caseCode }).channels.resumeVisit()).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  await expect(api.channels.getMyConversation({ conversationId: conversation.id })).rejects.toMatchObject(gone);
  expect((await api.channels.listMyConversations()).conversations).toEqual([]);
});
