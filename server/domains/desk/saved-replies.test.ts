import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
