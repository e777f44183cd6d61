import { randomUUID } from 'node:crypto';
import type { FollowUp } from '@gatehouse/contract/desk';
import type { ClientFrameInput } from '@gatehouse/contract/realtime';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectRaw } from '../../../testing/realtime.ts';
import { createWorld, type World } from '../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

describe('saved replies', () => {
  it('are written by supervisors, found by everybody in the team, and each change is in the audit log', async () => {
    const [supervisor, agent] = await Promise.all([world.staff('supervisor'), world.staff('agent')]);
    const { desk } = supervisor.api;
    const content = {
      title: '提现延迟',
      language: 'zh-CN',
      text: '工单 {{case_code}} 正在处理。{{agent_name}}',
    } as const;
    const { id } = await desk.addSavedReply(content);
    expect((await agent.api.desk.listSavedReplies()).savedReplies).toMatchObject([{ id, ...content }]);
    await desk.changeSavedReply({ savedReplyId: id, ...content, title: '提现慢' });
    await desk.removeSavedReply({ savedReplyId: id });
    expect((await agent.api.desk.listSavedReplies()).savedReplies).toEqual([]);
    await vi.waitFor(
      async () => {
        const { entries } = await supervisor.api.trust.listAudit({});
        const about = entries.filter(({ action }) => action.startsWith('saved-reply'));
        expect(about.map(({ action, reason }) => [action, reason]).sort()).toEqual([
          ['saved-reply-added', '提现延迟'],
          ['saved-reply-changed', '提现慢'],
          ['saved-reply-removed', '提现慢'],
        ]);
        expect(about.every(({ actor }) => actor.id === supervisor.id)).toBe(true);
      },
      { timeout: 10_000, interval: 100 },
    );
  });

  it('leave open only what can be filled in', async () => {
    await expect(
      world.admin.api.desk.addSavedReply({ title: 'Hello', language: 'en', text: 'Dear {{customer_name}}' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      world.admin.api.desk.addSavedReply({ title: 'two\nlines', language: 'en', text: 'x' }),
    ).rejects.toMatchObject({ code: 'CONTROL_CHARACTERS' });
    expect((await world.admin.api.desk.listSavedReplies()).savedReplies).toEqual([]);
  });
});

describe('macros', () => {
  const followUp: FollowUp = { status: 'resolved', tags: ['Refund'], assignToMe: true };

  async function ask() {
    const visitor = await world.visitor();
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: randomUUID(),
      language: 'en',
      text: 'Where is my refund?',
    });
    return { visitor, id: conversation.id, lastSeq: conversation.lastSeq };
  }

  it('are kept with the saved reply', async () => {
    const saved = await world.admin.api.desk.addSavedReply({
      title: 'Refunded',
      language: 'en',
      text: 'Done.',
      followUp,
    });
    expect(saved.followUp).toEqual({ status: 'resolved', tags: ['refund'], assignToMe: true });
    expect((await world.admin.api.desk.listSavedReplies()).savedReplies).toContainEqual(saved);
  });

  it('answer, tag, assign and resolve in one, once, however often it is sent', async () => {
    const { id, lastSeq } = await ask();
    const socket = await connectRaw(world.url, { cookie: world.admin.cookie });
    const send: ClientFrameInput = {
      type: 'send',
      conversationId: id,
      clientId: randomUUID(),
      text: 'Done.',
      expectedSeq: lastSeq,
      followUp,
    };
    socket.send(send);
    await socket.next('ack');
    socket.send(send);
    expect((await socket.next('ack')).duplicate).toBe(true);
    socket.close();
    const { status, tags, assignee, waitingSince } = await world.admin.api.desk.getConversation({ conversationId: id });
    expect({ status, tags, assignee: assignee?.id, waitingSince }).toEqual({
      status: 'resolved',
      tags: ['refund'],
      assignee: world.admin.id,
      waitingSince: null,
    });
    const { events } = await world.admin.api.desk.listEvents({ conversationId: id, after: lastSeq });
    expect(events.map(({ kind }) => kind)).toEqual(['message', 'tagged', 'assigned', 'status']);
  });

  it('do nothing at all where the reply is stopped, and are nothing that a customer can ask for', async () => {
    const { visitor, id, lastSeq } = await ask();
    const agent = await world.staff('agent');
    await agent.api.desk.reply({ conversationId: id, clientId: randomUUID(), text: 'I look into it.' });
    const content = { conversationId: id, clientId: randomUUID(), text: 'Done.' };
    await expect(world.admin.api.desk.reply({ ...content, expectedSeq: lastSeq, followUp })).rejects.toMatchObject({
      code: 'REPLY_CROSSED',
    });
    const socket = await connectRaw(world.url, { token: visitor.token });
    socket.send({ type: 'send', ...content, followUp });
    expect((await socket.next('error')).code).toBe('FORBIDDEN');
    socket.close();
    expect(await world.admin.api.desk.getConversation({ conversationId: id })).toMatchObject({
      status: 'pending',
      tags: [],
      assignee: null,
    });
  });
});
