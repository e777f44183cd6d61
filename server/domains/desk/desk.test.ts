import { randomUUID } from 'node:crypto';
import type { ConversationStatus } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffClient, VisitorClient } from '../../../testing/clients.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { statusAfterMessage } from './model/status.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

async function ask(
  text = 'Where is my transfer?',
  visitor?: VisitorClient,
): Promise<{ visitor: VisitorClient; id: ConversationId }> {
  const from = visitor ?? (await world.visitor());
  const { conversation } = await from.api.channels.startConversation({ clientId: randomUUID(), language: 'en', text });
  return { visitor: from, id: conversation.id };
}

const statusOf = async (conversationId: ConversationId) =>
  (await world.admin.api.desk.getConversation({ conversationId })).status;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );

describe('whose turn it is', () => {
  const before: ConversationStatus[] = ['open', 'pending', 'resolved'];
  it.each(before.flatMap((status) => (['customer', 'staff'] as const).map((author) => [status, author] as const)))(
    '%s, then the %s writes: the log does what the model says',
    async (status, author) => {
      const { visitor, id } = await ask();
      if (status !== 'open') await world.admin.api.desk.changeStatus({ conversationId: id, status });
      const message = { conversationId: id, clientId: randomUUID(), text: 'more' };
      await (author === 'customer' ? visitor.api.channels.writeMessage(message) : world.admin.api.desk.reply(message));
      const conversation = await world.admin.api.desk.getConversation({ conversationId: id });
      expect(conversation.status).toBe(statusAfterMessage(status as Exclude<ConversationStatus, 'closed'>, author));
      expect(conversation.waitingSince !== null).toBe(conversation.status === 'open');
    },
  );

  it('keeps waiting since the first message that has no reply', async () => {
    const { visitor, id } = await ask();
    const first = (await world.admin.api.desk.getConversation({ conversationId: id })).waitingSince;
    await visitor.api.channels.writeMessage({ conversationId: id, clientId: randomUUID(), text: 'hello?' });
    expect((await world.admin.api.desk.getConversation({ conversationId: id })).waitingSince).toBe(first);
  });

  it('takes notes but no messages once closed, and lets only a supervisor close', async () => {
    const agent = await world.staff('agent');
    const { visitor, id } = await ask();
    expect((await agent.api.desk.getConversation({ conversationId: id })).abilities.statuses).toEqual([
      'pending',
      'resolved',
    ]);
    expect(await codeOf(agent.api.desk.changeStatus({ conversationId: id, status: 'closed' }))).toBe(
      'STATUS_NOT_POSSIBLE',
    );
    await world.admin.api.desk.changeStatus({ conversationId: id, status: 'closed' });
    const message = { conversationId: id, text: 'one more thing' };
    expect(await codeOf(visitor.api.channels.writeMessage({ ...message, clientId: randomUUID() }))).toBe(
      'CONVERSATION_CLOSED',
    );
    expect(await codeOf(agent.api.desk.reply({ ...message, clientId: randomUUID() }))).toBe('CONVERSATION_CLOSED');
    expect(await codeOf(agent.api.desk.assignConversation({ conversationId: id, staffId: agent.id }))).toBe(
      'CONVERSATION_CLOSED',
    );
    expect(await codeOf(agent.api.desk.addNote({ ...message, clientId: randomUUID() }))).toBe('ok');
    expect(await statusOf(id)).toBe('closed');
  });
});

describe('a conversation', () => {
  it('opens once for the same client id, however often and at once', async () => {
    const visitor = await world.visitor();
    const clientId = randomUUID();
    const opened = await Promise.all(
      Array.from({ length: 8 }, () =>
        visitor.api.channels.startConversation({ clientId, language: 'zh-CN', text: '提币没到账' }),
      ),
    );
    expect(new Set(opened.map(({ conversation }) => conversation.caseCode)).size).toBe(1);
    const { conversations } = await visitor.api.channels.listMyConversations();
    expect(conversations).toHaveLength(1);
    expect(conversations[0]?.caseCode).toMatch(/^GH-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it('is numbered without gaps by writers who all write at once', async () => {
    const { visitor, id } = await ask();
    const agents = await Promise.all([world.staff('agent'), world.staff('agent')]);
    const neighbour = await world.neighbour();
    const writers: (() => Promise<unknown>)[] = [];
    for (let count = 0; count < 20; count++) {
      writers.push(() =>
        visitor.api.channels.writeMessage({ conversationId: id, clientId: randomUUID(), text: `c${count}` }),
      );
      for (const agent of agents)
        writers.push(() => agent.api.desk.reply({ conversationId: id, clientId: randomUUID(), text: `a${count}` }));
      writers.push(() =>
        world.admin.api.desk.assignConversation({ conversationId: id, staffId: count % 2 ? world.admin.id : null }),
      );
      writers.push(() =>
        fetch(`${neighbour.baseUrl}/api/conversations/${id}/messages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${visitor.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ clientId: randomUUID(), text: `n${count}` }),
        }),
      );
    }
    await Promise.all(writers.map((write) => write()));
    const { events } = await world.admin.api.desk.listEvents({ conversationId: id, after: 0, limit: 200 });
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter((event) => event.kind === 'message')).toHaveLength(81);
    expect((await world.admin.api.desk.getConversation({ conversationId: id })).lastSeq).toBe(events.length);
  });

  it('is read in stretches from both ends', async () => {
    const { visitor, id } = await ask();
    for (let count = 0; count < 7; count++)
      await visitor.api.channels.writeMessage({ conversationId: id, clientId: randomUUID(), text: `${count}` });
    const seqs = async (stretch: object) =>
      (await world.admin.api.desk.listEvents({ conversationId: id, limit: 3, ...stretch })).events.map(
        (event) => event.seq,
      );
    expect(await seqs({})).toEqual([7, 8, 9]);
    expect(await seqs({ before: 7 })).toEqual([4, 5, 6]);
    expect(await seqs({ after: 0 })).toEqual([1, 2, 3]);
    expect(await seqs({ after: 9 })).toEqual([]);
  });

  it('goes back to the unassigned when its agent is suspended', async () => {
    const agent = await world.staff('agent');
    const { id } = await ask();
    await world.admin.api.desk.assignConversation({ conversationId: id, staffId: agent.id });
    await world.admin.api.accounts.changeStaffStatus({ staffId: agent.id, status: 'suspended' });
    await expect
      .poll(async () => (await world.admin.api.desk.getConversation({ conversationId: id })).assignee, {
        timeout: 10_000,
      })
      .toBeNull();
    expect(await codeOf(world.admin.api.desk.assignConversation({ conversationId: id, staffId: agent.id }))).toBe(
      'ASSIGNEE_NOT_ACTIVE',
    );
  });
});

describe('the queue', () => {
  let supervisor: StaffClient;
  beforeAll(async () => {
    supervisor = await world.staff('supervisor');
  });

  it('shows the longest waiting first, each once, page by page', async () => {
    const asked: ConversationId[] = [];
    for (let count = 0; count < 7; count++) asked.push((await ask(`question ${count}`)).id);
    const seen: ConversationId[] = [];
    let cursor: string | undefined;
    do {
      const page = await supervisor.api.desk.listConversations({
        view: 'open',
        limit: 3,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.conversations.map((conversation) => conversation.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => asked.includes(id))).toEqual(asked);
  });

  it('counts what each view lists', async () => {
    const { id } = await ask();
    await supervisor.api.desk.assignConversation({ conversationId: id, staffId: supervisor.id });
    const counts = await supervisor.api.desk.countViews();
    for (const view of ['mine', 'unassigned', 'open', 'pending', 'snoozed', 'resolved', 'closed', 'all'] as const) {
      const { conversations } = await supervisor.api.desk.listConversations({ view, limit: 200 });
      expect(conversations.length, view).toBe(counts[view]);
    }
    expect(counts.mine).toBe(1);
  });

  it('stops counting at a thousand, and lists on', async () => {
    await sql`insert into conversation (id, case_code, customer_id, channel, language, client_id, status, opened_at, active_at)
      select gen_random_uuid(), 'GH-0000-' || lpad(n::text, 4, '0'), gen_random_uuid(), 'chat', 'en', gen_random_uuid(), 'closed',
        now(), now() from generate_series(1, 1100) n`.execute(world.database.sql);
    expect((await supervisor.api.desk.countViews()).closed).toBe(1_000);
    let listed = 0;
    let cursor: string | undefined;
    do {
      const page = await supervisor.api.desk.listConversations({
        view: 'closed',
        limit: 200,
        ...(cursor ? { cursor } : {}),
      });
      listed += page.conversations.length;
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(listed).toBeGreaterThanOrEqual(1_100);
  });

  it('finds a case by its code, in any case of letters', async () => {
    const { id } = await ask();
    const { caseCode } = await supervisor.api.desk.getConversation({ conversationId: id });
    const found = await supervisor.api.desk.listConversations({ view: 'all', caseCode: caseCode.toLowerCase() });
    expect(found.conversations.map((conversation) => conversation.id)).toEqual([id]);
  });

  it('refuses a cursor that it did not make', async () => {
    expect(await codeOf(supervisor.api.desk.listConversations({ cursor: "1' or '1'='1" }))).toBe('INVALID_INPUT');
  });
});
