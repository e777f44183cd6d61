import { randomUUID } from 'node:crypto';
import type { ConversationView, TriageView } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

async function ask(text: string): Promise<ConversationId> {
  const { api } = await world.visitor();
  const { conversation } = await api.channels.startConversation({ clientId: randomUUID(), language: 'en', text });
  return conversation.id;
}

/** The conversation once it was judged. */
async function judged(conversationId: ConversationId): Promise<ConversationView & { triage: TriageView }> {
  return vi.waitFor(
    async () => {
      const view = await world.admin.api.desk.getConversation({ conversationId });
      if (!view.triage) throw new Error('not judged yet');
      return { ...view, triage: view.triage };
    },
    { timeout: 10_000, interval: 50 },
  );
}

describe('triage of first messages', () => {
  it('says what they are about, whether they are urgent, and why; urgent ones come first, in both languages', async () => {
    const calm = await judged(await ask('How high are the fees for a withdrawal?'));
    const english = await judged(await ask('someone emptied my wallet, the coins were stolen'));
    const chinese = await judged(await ask('我的币刚刚被人转走了'));
    expect(calm.triage).toMatchObject({ topic: 'fees', urgent: false, correctedBy: null });
    expect(english.triage).toMatchObject({ topic: 'account-compromised', urgent: true });
    expect(english.triage.reasons).toContain('funds stolen or drained');
    expect(chinese.triage).toMatchObject({ topic: 'account-compromised', urgent: true });
    expect(chinese.triage.reasons).toContain('reads like urgent messages');
    const { conversations } = await world.admin.api.desk.listConversations({ view: 'open' });
    expect(conversations.map(({ id }) => id)).toEqual([english.id, chinese.id, calm.id]);
  });

  it('pages through the queue across urgent and other ones', async () => {
    const first = await world.admin.api.desk.listConversations({ view: 'open', limit: 2 });
    const second = await world.admin.api.desk.listConversations({ view: 'open', limit: 2, cursor: first.next ?? '' });
    expect([...first.conversations, ...second.conversations]).toHaveLength(3);
    expect(second.conversations.map(({ triage }) => triage?.urgent)).toEqual([false]);
  });
});

describe('a correction', () => {
  it('counts at once, and is kept with who and when beside the guess', async () => {
    const agent = await world.staff('agent');
    const { id } = await judged(await ask('我的币刚刚被人转走了'));
    const corrected = await agent.api.desk.correctTriage({ conversationId: id, topic: 'feedback', urgent: false });
    expect(corrected.triage).toMatchObject({ topic: 'feedback', urgent: false, confidence: 1 });
    expect(corrected.triage?.correctedBy).not.toBeNull();
    await agent.api.desk.correctTriage({ conversationId: id, topic: 'feedback', urgent: false });
    const { rows } = await sql<object>`
      select t.urgent as guessed, c.topic, c.urgent, c.staff_id, c.at is not null as dated
      from triage_correction c join conversation_triage t using (conversation_id)
      where conversation_id = ${id}`.execute(world.database.sql);
    expect(rows).toEqual([{ guessed: true, topic: 'feedback', urgent: false, staff_id: agent.id, dated: true }]);
    const { conversations } = await world.admin.api.desk.listConversations({ view: 'open' });
    expect(conversations.at(-1)?.id).toBe(id);
  });

  it('stands when the message is judged once more, as a job may run twice', async () => {
    const { id } = await judged(await ask('my account was hacked, freeze it'));
    await world.admin.api.desk.correctTriage({ conversationId: id, topic: 'complaint', urgent: true });
    await sql`select graphile_worker.add_job('conversation opened → triage conversation',
      ${JSON.stringify({ conversationId: id })}::json)`.execute(world.database.sql);
    await vi.waitFor(
      async () => {
        const { rows } = await sql<{ left: number }>`
          select count(*) as left from graphile_worker.jobs`.execute(world.database.sql);
        expect(rows).toEqual([{ left: 0 }]);
      },
      { timeout: 10_000, interval: 50 },
    );
    const { triage } = await world.admin.api.desk.getConversation({ conversationId: id });
    expect(triage).toMatchObject({ topic: 'complaint', urgent: true, correctedBy: 'Ada' });
  });

  it('wants a topic that there is', async () => {
    const { id } = await judged(await ask('fees?'));
    await expect(
      world.admin.api.desk.correctTriage({ conversationId: id, topic: 'gossip' as 'other', urgent: false }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
