import { randomUUID } from 'node:crypto';
import type { ConversationId } from '@gatehouse/contract/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { VisitorClient } from '../../../testing/clients.ts';
import { connectRaw } from '../../../testing/realtime.ts';
import { createWorld, type World } from '../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

async function ask(): Promise<{ visitor: VisitorClient; id: ConversationId }> {
  const visitor = await world.visitor();
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'Where is my transfer?',
  });
  return { visitor, id: conversation.id };
}

const get = (conversationId: ConversationId) => world.admin.api.desk.getConversation({ conversationId });
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const listed = async (view: 'open' | 'pending' | 'snoozed' | 'unassigned', id: ConversationId) =>
  (await world.admin.api.desk.listConversations({ view, limit: 200 })).conversations.some((each) => each.id === id);

describe('putting aside', () => {
  it('takes it out of the way, and back by itself at the time, with the wait that it had', async () => {
    const { id } = await ask();
    const { waitingSince } = await get(id);
    const until = inMs(1_500);
    const snoozed = await world.admin.api.desk.snoozeConversation({ conversationId: id, until });
    expect(snoozed).toMatchObject({ status: 'pending', snoozedUntil: until, waitingSince: null });
    expect(await listed('snoozed', id)).toBe(true);
    for (const view of ['open', 'pending', 'unassigned'] as const) expect(await listed(view, id), view).toBe(false);
    await vi.waitFor(async () => expect((await get(id)).status).toBe('open'), { timeout: 10_000, interval: 100 });
    const woken = await get(id);
    expect(woken.snoozedUntil).toBeNull();
    const moved = Date.parse(woken.waitingSince ?? '') - Date.parse(waitingSince ?? '');
    expect(Math.abs(moved), 'the wait goes on from where it began').toBeLessThan(1_000);
    const { events } = await world.admin.api.desk.listEvents({ conversationId: id, after: 0 });
    expect(events.slice(-2)).toMatchObject([
      { kind: 'snoozed', until, author: { kind: 'staff', name: 'Ada' } },
      { kind: 'snoozed', until: null, author: { kind: 'system' } },
    ]);
  });

  it('ends with the customer’s answer, which waits from then on', async () => {
    const { visitor, id } = await ask();
    await world.admin.api.desk.reply({ conversationId: id, clientId: randomUUID(), text: 'Let us look tomorrow.' });
    await world.admin.api.desk.snoozeConversation({ conversationId: id, until: inMs(3_600_000) });
    await visitor.api.channels.writeMessage({ conversationId: id, clientId: randomUUID(), text: 'It is here now.' });
    const { status, snoozedUntil, waitingSince } = await get(id);
    expect({ status, snoozedUntil }).toEqual({ status: 'open', snoozedUntil: null });
    expect(Date.now() - Date.parse(waitingSince ?? '')).toBeLessThan(10_000);
  });

  it('lasts through answers of the team, and is over once resolved', async () => {
    const { id } = await ask();
    const until = inMs(3_600_000);
    await world.admin.api.desk.snoozeConversation({ conversationId: id, until });
    await world.admin.api.desk.reply({ conversationId: id, clientId: randomUUID(), text: 'We wait for the network.' });
    expect(await get(id)).toMatchObject({ status: 'pending', snoozedUntil: until });
    await world.admin.api.desk.changeStatus({ conversationId: id, status: 'resolved' });
    expect(await get(id)).toMatchObject({ status: 'resolved', snoozedUntil: null });
  });

  it('can be ended by hand, and put off again: only the last time counts', async () => {
    const { id } = await ask();
    await world.admin.api.desk.snoozeConversation({ conversationId: id, until: inMs(1_000) });
    await world.admin.api.desk.snoozeConversation({ conversationId: id, until: inMs(3_600_000) });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await get(id)).snoozedUntil).not.toBeNull();
    expect(await world.admin.api.desk.snoozeConversation({ conversationId: id, until: null })).toMatchObject({
      status: 'open',
      snoozedUntil: null,
    });
  });

  it('wants a time ahead, at most a year, and something unfinished', async () => {
    const { id } = await ask();
    for (const until of [inMs(-1_000), inMs(367 * 24 * 3_600_000)])
      await expect(world.admin.api.desk.snoozeConversation({ conversationId: id, until })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    await world.admin.api.desk.changeStatus({ conversationId: id, status: 'resolved' });
    expect((await get(id)).abilities.snooze).toBe(false);
    await expect(
      world.admin.api.desk.snoozeConversation({ conversationId: id, until: inMs(60_000) }),
    ).rejects.toMatchObject({ code: 'STATUS_NOT_POSSIBLE' });
  });
});

describe('tags', () => {
  it('are given and taken by two at once, the same in any case of letters, and offered again', async () => {
    const { id } = await ask();
    const agent = await world.staff('agent');
    await Promise.all([
      agent.api.desk.tagConversation({ conversationId: id, add: ['Refund', ' 退款 '] }),
      world.admin.api.desk.tagConversation({ conversationId: id, add: ['refund', 'bridge'] }),
    ]);
    await agent.api.desk.tagConversation({ conversationId: id, remove: ['BRIDGE'] });
    expect((await get(id)).tags).toEqual(['refund', '退款']);
    expect((await agent.api.desk.listTags()).tags).toEqual(expect.arrayContaining(['bridge', 'refund', '退款']));
    const { events } = await world.admin.api.desk.listEvents({ conversationId: id, after: 0 });
    const tagged = events.filter((event) => event.kind === 'tagged');
    expect(tagged.flatMap(({ added }) => added).sort()).toEqual(['bridge', 'refund', '退款']);
    expect(tagged.at(-1)).toMatchObject({ added: [], removed: ['bridge'], author: { id: agent.id } });
  });

  it('are at most twenty, and never more than a line', async () => {
    const { id } = await ask();
    const tag = (add: string[]) => world.admin.api.desk.tagConversation({ conversationId: id, add });
    await tag(Array.from({ length: 20 }, (_, count) => `tag ${count}`));
    await expect(tag(['one too many'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(tag(['two\nlines'])).rejects.toMatchObject({ code: 'CONTROL_CHARACTERS' });
    expect((await get(id)).tags).toHaveLength(20);
  });
});

describe('what stays inside', () => {
  it('reaches the customer by no path: site, lists, realtime; and positions stay in order', async () => {
    const { visitor, id } = await ask();
    const connection = await connectRaw(world.url, { token: visitor.token });
    connection.send({ type: 'subscribe', conversationId: id, after: 0 });
    await connection.next('events');
    const desk = world.admin.api.desk;
    await desk.addNote({ conversationId: id, clientId: randomUUID(), text: 'INSIDE note' });
    await desk.assignConversation({ conversationId: id, staffId: world.admin.id });
    await desk.tagConversation({ conversationId: id, add: ['inside tag'] });
    await desk.correctTriage({ conversationId: id, topic: 'complaint', urgent: true });
    await desk.snoozeConversation({ conversationId: id, until: inMs(3_600_000) });
    const whileSnoozed = (await visitor.api.channels.getMyConversation({ conversationId: id })) as object;
    expect(whileSnoozed).toMatchObject({ status: 'open', waitingForUs: true });
    await desk.reply({ conversationId: id, clientId: randomUUID(), text: 'for you' });
    const last = await vi.waitFor(() => {
      const found = connection.frames.findLast(
        (frame) => frame.type === 'events' && JSON.stringify(frame).includes('for you'),
      );
      if (found?.type !== 'events') throw new Error('not there yet');
      return found;
    });
    const { events } = await visitor.api.channels.listMyEvents({ conversationId: id });
    const site = await fetch(`${world.url}/cases/${id}`, { headers: { cookie: `gh_customer=${visitor.token}` } });
    const page = await site.text();
    expect(page).toContain('for you');
    const everything = [
      JSON.stringify(connection.frames),
      JSON.stringify(events),
      JSON.stringify(whileSnoozed),
      JSON.stringify(await visitor.api.channels.listMyConversations()),
      page,
    ].join('\n');
    for (const inside of ['INSIDE', 'inside tag', '"snoozed', '"tagged"', '"triaged"', '"assigned"', 'snoozedUntil'])
      expect(everything, inside).not.toContain(inside);
    const team = (await desk.listEvents({ conversationId: id, after: 0 })).events;
    expect(team.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['note', 'assigned', 'tagged', 'triaged', 'snoozed']),
    );
    expect(last.through).toBe(team.at(-1)?.seq);
    connection.close();
  });
});
