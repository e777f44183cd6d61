import { randomUUID } from 'node:crypto';
import type { ConversationId } from '@gatehouse/contract/ids';
import { openNote, parseVerifierKey } from '@gatehouse/transcript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type StaffClient, type VisitorClient } from '../../../testing/clients.ts';
import { mailsTo } from '../../../testing/outbox.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { revealLimits } from './model/reveal-budget.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );

async function ask(email = `kim-${randomUUID()}@mail.example`) {
  const visitor = await world.visitor();
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'Where is my transfer?',
    name: 'Kim Lee',
    email,
  });
  return { visitor, email, id: conversation.id, caseCode: conversation.caseCode };
}

const take = (who: StaffClient, conversationId: ConversationId) =>
  who.api.desk.assignConversation({ conversationId, staffId: who.id });
const look = (who: StaffClient, conversationId: ConversationId) =>
  who.api.trust.reveal({ conversationId, reason: 'The customer asks for a call back' });

describe('personal fields', () => {
  it('are masked wherever the team sees a conversation', async () => {
    const agent = await world.staff('agent');
    const { id, email } = await ask();
    const view = await agent.api.desk.getConversation({ conversationId: id });
    expect(view.customer).toMatchObject({ name: 'K•••', email: 'k•••@m•••.example' });
    const { conversations } = await agent.api.desk.listConversations({ view: 'open' });
    expect(JSON.stringify(conversations)).not.toContain(email);
    expect(JSON.stringify(conversations)).not.toContain('Kim Lee');
  });

  it('are shown to whom the conversation is assigned, for a reason, and the look is in the log and the audit', async () => {
    const agent = await world.staff('agent');
    const { id, email } = await ask();
    expect(await codeOf(look(agent, id))).toBe('REVEAL_NOT_ASSIGNED');
    await take(agent, id);
    expect(await look(agent, id)).toMatchObject({
      name: 'Kim Lee',
      email,
      budget: { hour: { used: 1 }, locked: false },
    });
    const { events } = await agent.api.desk.listEvents({ conversationId: id });
    expect(events.at(-1)).toMatchObject({ kind: 'revealed', reason: 'The customer asks for a call back' });
    const { entries } = await world.admin.api.trust.listAudit({});
    expect(entries[0]).toMatchObject({ action: 'revealed', actor: { id: agent.id }, conversation: { id } });
    expect(JSON.stringify(entries)).not.toContain(email);
  });

  it('are looked at without a trace for the customer', async () => {
    const agent = await world.staff('agent');
    const { id, visitor } = await ask();
    await take(agent, id);
    await look(agent, id);
    const { events } = await visitor.api.channels.listMyEvents({ conversationId: id, after: 0 });
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'message']);
  });
});

describe('the budget of looks', () => {
  it('holds against many at once: half alarms, the end locks, and only somebody else unlocks', async () => {
    const agent = await world.staff('agent');
    const supervisor = await world.staff('supervisor');
    const asked = await Promise.all(Array.from({ length: revealLimits.hour + 5 }, () => ask()));
    for (const { id } of asked) await take(agent, id);
    const outcomes = await Promise.all(asked.map(({ id }) => codeOf(look(agent, id))));
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(revealLimits.hour);
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'REVEALS_LOCKED']));

    const { people } = await supervisor.api.trust.listOversight();
    expect(people.find(({ staff }) => staff.id === agent.id)).toMatchObject({
      budget: { locked: true },
      mayUnlock: true,
    });
    const { entries } = await supervisor.api.trust.listAudit({ limit: 100 });
    const actions = entries.filter(({ about }) => about?.id === agent.id).map(({ action }) => action);
    expect(actions).toEqual(['reveals-locked', 'reveals-half-used']);

    expect(await codeOf(agent.api.trust.unlockReveals({ staffId: agent.id }))).toBe('FORBIDDEN');
    await supervisor.api.trust.unlockReveals({ staffId: agent.id });
    const [another] = asked.filter((_, index) => outcomes[index] === 'REVEALS_LOCKED');
    expect(await codeOf(look(agent, another?.id as ConversationId))).toBe('ok');
  });

  it('is told to the overseers by mail, with no customer named', async () => {
    const alarms = await mailsTo(world, world.admin.email);
    expect(alarms.length).toBeGreaterThanOrEqual(2);
    for (const { headers, text } of alarms) {
      expect(headers).toMatch(/looks/);
      expect(text).not.toMatch(/mail\.example|Kim/);
    }
  });

  it('is spent by searches for an address too, and the same customer again costs nothing', async () => {
    const agent = await world.staff('agent');
    const { id, email } = await ask();
    await take(agent, id);
    await look(agent, id);
    await look(agent, id);
    const found = await agent.api.trust.findByContact({ email });
    expect(found.conversations.map((each) => each.id)).toEqual([id]);
    expect(JSON.stringify(found)).not.toContain(email);
    expect((await agent.api.trust.getRevealBudget()).hour.used).toBe(2);
    expect((await agent.api.trust.findByContact({ email: 'nobody@mail.example' })).conversations).toEqual([]);
  });
});

describe('a reply', () => {
  async function replied(): Promise<{ visitor: VisitorClient; id: ConversationId; code: string; caseCode: string }> {
    const { visitor, id, caseCode } = await ask();
    await world.admin.api.desk.reply({ conversationId: id, clientId: randomUUID(), text: 'It is in the next block.' });
    const { events } = await visitor.api.channels.listMyEvents({ conversationId: id, after: 0 });
    const reply = events.find((event) => event.kind === 'message' && event.author.kind === 'staff');
    if (reply?.kind !== 'message' || !reply.code) throw new Error('a reply carries its code');
    return { visitor, id, caseCode, code: `${caseCode}-${reply.code}` };
  }
  const anyone = () => apiClient(world.url);

  it('is proved by its code, to anybody, typed in any way', async () => {
    const { code, caseCode } = await replied();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(await anyone().trust.checkReply({ code: typed })).toMatchObject({
      verdict: 'genuine',
      agent: 'Ada',
      caseCode,
    });
  });

  it('has no code that another place or case would share', async () => {
    const first = await replied();
    const second = await replied();
    const moved = first.code.replace(first.caseCode, second.caseCode);
    for (const code of [
      moved,
      `${first.code.slice(0, -1)}0`.replace(/0$/, '1'),
      'GH-0000-0000-3-AAAA-AAAA',
      'hello',
      '🙂',
    ])
      expect(await anyone().trust.checkReply({ code })).toEqual({ verdict: 'unknown' });
  });

  it('of a customer has none', async () => {
    const { visitor, id } = await ask();
    const { events } = await visitor.api.channels.listMyEvents({ conversationId: id, after: 0 });
    expect(events.filter((event) => 'code' in event)).toEqual([]);
  });
});

describe('official channels', () => {
  const bitpie = {
    name: 'Bitpie',
    aliases: ['比特派'],
    domains: ['bitpie.com'],
    emails: ['support@bitpie.com'],
    handles: [{ platform: 'x', handle: 'BitpieWallet' }],
    phones: [],
    agents: [],
    neverUses: ['phone'],
  };

  it('are registered by an admin, signed, and checked by anybody in their language', async () => {
    const saved = await world.admin.api.trust.saveOfficialChannels(bitpie);
    expect(openNote(saved.statement, parseVerifierKey(saved.verifierKey))).toContain('"bitpie.com"');
    const check = (value: string, language: 'en' | 'zh-CN' = 'en') =>
      apiClient(world.url).trust.checkChannel({ value, language });
    expect(await check('support@bitpie.com')).toMatchObject({ verdict: 'official' });
    expect(await check('+86 400 123 4567')).toMatchObject({ verdict: 'declared-unused' });
    expect(await check('example.org')).toMatchObject({ verdict: 'unknown' });
    const lookalike = await check('bitpai.com', 'zh-CN');
    expect(lookalike).toMatchObject({ verdict: 'lookalike', closest: 'bitpie.com' });
    expect(lookalike.reasons.map(({ text }) => text).join()).toMatch(/[\u4e00-\u9fff]/);
  });

  it('hold on a second process within seconds', async () => {
    const neighbour = await world.neighbour();
    await world.admin.api.trust.saveOfficialChannels({ ...bitpie, domains: ['bitpie.com', 'bitpie.app'] });
    await expect
      .poll(
        async () =>
          (await apiClient(neighbour.baseUrl).trust.checkChannel({ value: 'bitpie.app', language: 'en' })).verdict,
        {
          timeout: 5_000,
        },
      )
      .toBe('official');
  });

  it('in a wrong form are refused as a whole', async () => {
    const nameless = { ...bitpie, name: ' ' };
    expect(await codeOf(world.admin.api.trust.saveOfficialChannels(nameless))).toBe('INVALID_INPUT');
  });
});
