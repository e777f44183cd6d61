import { randomUUID } from 'node:crypto';
import type { ClientId, ConversationId } from '@gatehouse/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectRaw } from '../../../../../testing/realtime.ts';
import { createWorld, type World } from '../../../../../testing/world.ts';

const newClientId = () => randomUUID() as ClientId;

describe('the realtime protocol', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.stop());

  async function customer() {
    const visitor = await world.visitor();
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: newClientId(),
      language: 'en',
      text: 'Hello',
    });
    return { visitor, conversationId: conversation.id };
  }

  async function customerOnline() {
    const { visitor, conversationId } = await customer();
    const connection = await connectRaw(world.url, { token: visitor.token });
    connection.send({ type: 'subscribe', conversationId, after: 0 });
    await connection.next('events');
    return { visitor, conversationId, connection };
  }

  const agentOnline = () => connectRaw(world.url, { cookie: world.admin.cookie });

  it('acknowledges what is committed, and shows it to everyone who follows', async () => {
    const { connection, conversationId } = await customerOnline();
    const agent = await agentOnline();
    agent.send({ type: 'subscribe', conversationId, after: 0 });
    expect((await agent.next('events')).events.map((event) => event.kind)).toEqual(['opened', 'message']);
    const clientId = newClientId();
    connection.send({ type: 'send', conversationId, clientId, text: 'Where is my transfer?' });
    expect(await connection.next('ack')).toMatchObject({ conversationId, clientId, seq: 3 });
    expect((await agent.next('events')).events).toMatchObject([
      { seq: 3, kind: 'message', text: 'Where is my transfer?', clientId },
    ]);
    const { events } = await world.admin.api.desk.listEvents({ conversationId, after: 2 });
    expect(events).toMatchObject([{ seq: 3, clientId }]);
    agent.close();
    connection.close();
  });

  it('does nothing twice for the same client id, on any connection', async () => {
    const { visitor, connection, conversationId } = await customerOnline();
    const clientId = newClientId();
    const send = { type: 'send', conversationId, clientId, text: 'once' } as const;
    connection.send(send);
    connection.send(send);
    const [first, second] = [await connection.next('ack'), await connection.next('ack')];
    expect(second).toMatchObject({ seq: first.seq, duplicate: true });
    const again = await connectRaw(world.url, { token: visitor.token });
    again.send(send);
    expect(await again.next('ack')).toMatchObject({ seq: first.seq, duplicate: true });
    again.close();
    connection.close();
  });

  it('refuses a client id that somebody else has used', async () => {
    const { connection, conversationId } = await customerOnline();
    const agent = await agentOnline();
    const clientId = newClientId();
    connection.send({ type: 'send', conversationId, clientId, text: 'mine' });
    await connection.next('ack');
    agent.send({ type: 'send', conversationId, clientId, text: 'also mine' });
    expect(await agent.next('error')).toMatchObject({ code: 'CLIENT_ID_CONFLICT', clientId });
    agent.close();
    connection.close();
  });

  it('resumes from any position', async () => {
    const { visitor, connection, conversationId } = await customerOnline();
    for (let count = 0; count < 5; count++) {
      connection.send({ type: 'send', conversationId, clientId: newClientId(), text: `message ${count}` });
      await connection.next('ack');
    }
    connection.close();
    const back = await connectRaw(world.url, { token: visitor.token });
    back.send({ type: 'subscribe', conversationId, after: 4 });
    const { after, through, events } = await back.next('events');
    expect([after, through, events.map((event) => event.seq)]).toEqual([4, 7, [5, 6, 7]]);
    back.close();
  });

  it('keeps notes and assignments from customers', async () => {
    const { connection, conversationId } = await customerOnline();
    const agent = await agentOnline();
    agent.send({ type: 'send', conversationId, clientId: newClientId(), kind: 'note', text: 'looks like a scam' });
    await agent.next('ack');
    await world.admin.api.desk.assignConversation({ conversationId, staffId: world.admin.id });
    agent.send({ type: 'send', conversationId, clientId: newClientId(), text: 'We are looking into it.' });
    await agent.next('ack');
    const told = await connection.next('events');
    expect(told.events).toMatchObject([
      { kind: 'message', text: 'We are looking into it.', author: { kind: 'staff', name: 'Ada' } },
    ]);
    expect(JSON.stringify(connection.frames)).not.toContain('scam');
    agent.close();
    connection.close();
  });

  it('tells the queue that something changed', async () => {
    const agent = await agentOnline();
    agent.send({ type: 'watch-queue' });
    agent.send({ type: 'ping' });
    await agent.next('pong');
    const { conversationId } = await customer();
    expect((await agent.next('queue')).conversationIds).toContain(conversationId);
    agent.close();
  });

  it('serves one conversation from two processes together', async () => {
    const neighbour = await world.neighbour();
    const { visitor, connection, conversationId } = await customerOnline();
    const elsewhere = await connectRaw(neighbour.baseUrl, { token: visitor.token });
    elsewhere.send({ type: 'subscribe', conversationId, after: 2 });
    await elsewhere.next('events');
    connection.send({ type: 'send', conversationId, clientId: newClientId(), text: 'from here' });
    expect((await elsewhere.next('events')).events).toMatchObject([{ seq: 3, text: 'from here' }]);
    elsewhere.send({ type: 'send', conversationId, clientId: newClientId(), text: 'from there' });
    await connection.next('events');
    expect((await connection.next('events')).events).toMatchObject([{ seq: 4, text: 'from there' }]);
    elsewhere.close();
    connection.close();
  });

  describe('bad input', () => {
    it.each([
      ['not json', 'MALFORMED'],
      ['[]', 'WRONG_TYPE'],
      ['{"type":"dance"}', 'INVALID_INPUT'],
      ['{"type":"ping","extra":1}', 'UNKNOWN_FIELD'],
      ['{"type":"subscribe","conversationId":"11111111-1111-4111-8111-111111111111","after":"1"}', 'WRONG_TYPE'],
      ['{"type":"subscribe","conversationId":"1","after":1}', 'INVALID_INPUT'],
      ['{"type":"subscribe","conversationId":"11111111-1111-4111-8111-111111111111","after":0}', 'NOT_FOUND'],
      ['{"type":"watch-queue"}', 'FORBIDDEN'],
      ['{"type":"hello","protocol":1,"as":"customer"}', 'INVALID_INPUT'],
    ])('%s → %s', async (frame, code) => {
      const { connection } = await customerOnline();
      connection.send(frame);
      expect((await connection.next('error')).code).toBe(code);
      connection.send({ type: 'ping' });
      await connection.next('pong');
      connection.close();
    });

    it.each([
      [' \n ', 'TEXT_EMPTY'],
      ['x'.repeat(10_001), 'TEXT_TOO_LONG'],
      ['bell\u0007', 'CONTROL_CHARACTERS'],
      ['half \ud83d', 'CONTROL_CHARACTERS'],
      [`👨${'\u200d👩🏽'.repeat(17)}`, 'CLUSTER_TOO_LONG'],
    ])('text %j → %s, and nothing is written', async (text, code) => {
      const { connection, conversationId } = await customerOnline();
      const clientId = newClientId();
      connection.send({ type: 'send', conversationId, clientId, text });
      expect(await connection.next('error')).toMatchObject({ code, clientId, conversationId });
      connection.send({ type: 'send', conversationId, clientId, text: 'mended' });
      expect(await connection.next('ack')).toMatchObject({ clientId, seq: 3 });
      connection.close();
    });

    it('keeps a foreign conversation closed to reading and writing', async () => {
      const { connection } = await customerOnline();
      const { conversationId } = await customer();
      connection.send({ type: 'subscribe', conversationId, after: 0 });
      expect((await connection.next('error')).code).toBe('NOT_FOUND');
      connection.send({ type: 'send', conversationId, clientId: newClientId(), text: 'let me in' });
      expect((await connection.next('error')).code).toBe('NOT_FOUND');
      connection.close();
    });

    it('takes no note from a customer', async () => {
      const { connection, conversationId } = await customerOnline();
      connection.send({ type: 'send', conversationId, clientId: newClientId(), kind: 'note', text: 'hm' });
      expect((await connection.next('error')).code).toBe('FORBIDDEN');
      connection.close();
    });

    it('writes nothing into a closed conversation', async () => {
      const { connection, conversationId } = await customerOnline();
      await world.admin.api.desk.changeStatus({ conversationId, status: 'closed' });
      connection.send({ type: 'send', conversationId, clientId: newClientId(), text: 'one more thing' });
      expect((await connection.next('error')).code).toBe('CONVERSATION_CLOSED');
      connection.close();
    });

    it('cuts a 10 MB message off with code 1009, and loses nothing', async () => {
      const { visitor, connection, conversationId } = await customerOnline();
      connection.send({ type: 'send', conversationId, clientId: newClientId(), text: 'before' });
      await connection.next('ack');
      connection.send(
        JSON.stringify({ type: 'send', conversationId, clientId: newClientId(), text: 'x'.repeat(10_000_000) }),
      );
      expect(await connection.closed()).toBe(1009);
      const { events } = await visitor.api.channels.listMyEvents({ conversationId });
      expect(events.at(-1)).toMatchObject({ text: 'before' });
    });

    it('answers before anyone is known with UNAUTHENTICATED, and to a wrong token with a last word', async () => {
      const stranger = await connectRaw(world.url, { silent: true });
      stranger.send({ type: 'watch-queue' });
      expect((await stranger.next('error')).code).toBe('UNAUTHENTICATED');
      stranger.send({ type: 'hello', protocol: 1, as: 'customer', token: 'A'.repeat(43) });
      expect(await stranger.next('bye')).toMatchObject({ reason: 'SESSION_ENDED', reconnectAfterMs: null });
      expect(await stranger.closed()).toBe(4401);
    });

    it('refuses another protocol', async () => {
      const future = await connectRaw(world.url, { silent: true });
      future.send({ type: 'hello', protocol: 99, as: 'customer' });
      expect((await future.next('error')).code).toBe('PROTOCOL_UNSUPPORTED');
      await future.closed();
    });

    it('does not take a cookie from a page of another site', async () => {
      const evil = await connectRaw(world.url, {
        silent: true,
        cookie: world.admin.cookie,
        origin: 'https://evil.example',
      });
      evil.send({ type: 'hello', protocol: 1, as: 'staff' });
      expect(await evil.next('bye')).toMatchObject({ reason: 'SESSION_ENDED' });
      await evil.closed();
    });
  });

  it('ends with the session', async () => {
    const agent = await world.staff('agent');
    const connection = await connectRaw(world.url, { cookie: agent.cookie });
    await agent.api.accounts.signOut();
    expect(await connection.next('bye')).toMatchObject({ reason: 'SESSION_ENDED' });
    await connection.closed();
  });

  it('ends when an admin suspends the person', async () => {
    const agent = await world.staff('agent');
    const connection = await connectRaw(world.url, { cookie: agent.cookie });
    await world.admin.api.accounts.changeStaffStatus({ staffId: agent.id, status: 'suspended' });
    expect(await connection.next('bye')).toMatchObject({ reason: 'SESSION_ENDED' });
    await connection.closed();
  });
});

describe('limits', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ RATE_LIMIT_FACTOR: '1' });
  });
  afterAll(() => world.stop());

  it('slows a customer who floods, tells them when to go on, and cuts them off in the end', async () => {
    const visitor = await world.visitor();
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: newClientId(),
      language: 'en',
      text: 'Hello',
    });
    const connection = await connectRaw(world.url, { token: visitor.token });
    const other = await connectRaw(world.url, { token: visitor.token });
    for (let count = 0; count < 60; count++) {
      connection.send({ type: 'send', conversationId: conversation.id, clientId: newClientId(), text: `${count}` });
    }
    const refused = await connection.next('error');
    expect(refused).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refused.clientId).toBeDefined();
    expect(refused.retryAfterMs).toBeGreaterThan(0);
    // On and on: on a slow machine what was sent at once is not yet a flood.
    const flooding = setInterval(() => {
      for (let count = 0; count < 400; count++) connection.send({ type: 'ping' });
    }, 20);
    const bye = await connection.next('bye');
    clearInterval(flooding);
    expect(bye).toMatchObject({ reason: 'FLOODING' });
    expect(await connection.closed()).toBe(4429);
    // It cost nobody else anything.
    other.send({ type: 'send', conversationId: conversation.id, clientId: newClientId(), text: 'still here' });
    await other.next('ack');
    other.close();
  });

  it('lets go of a client that never says hello', { timeout: 20_000 }, async () => {
    const silent = await connectRaw(world.url, { silent: true });
    expect(await silent.closed()).toBe(4408);
  });

  it('holds little for a client that never reads, and everyone else goes on', { timeout: 60_000 }, async () => {
    const visitor = await world.visitor();
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: newClientId(),
      language: 'en',
      text: 'Hello',
    });
    const deaf = await connectRaw(world.url, { token: visitor.token });
    deaf.send({ type: 'subscribe', conversationId: conversation.id as ConversationId, after: 0 });
    await deaf.next('events');
    deaf.socket.pause();
    const text = 'x'.repeat(9_900);
    const reader = await connectRaw(world.url, { cookie: world.admin.cookie });
    reader.send({ type: 'subscribe', conversationId: conversation.id as ConversationId, after: 0 });
    for (let count = 0; count < 20; count++)
      reader.send({ type: 'send', conversationId: conversation.id, clientId: newClientId(), text });
    for (let count = 0; count < 20; count++) await reader.next('ack');
    // What it missed it reads from the log when it wakes up.
    deaf.socket.resume();
    const seen = new Set<number>();
    while (seen.size < 20) for (const event of (await deaf.next('events')).events) seen.add(event.seq);
    expect(Math.max(...seen)).toBe(22);
    deaf.close();
    reader.close();
  });
});
