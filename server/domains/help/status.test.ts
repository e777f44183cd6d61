import { openNote, parseVerifierKey } from '@gatehouse/transcript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const incident: Parameters<World['admin']['api']['help']['addStatusNotice']>[0] = {
  kind: 'incident',
  impact: 'down',
  stage: 'investigating',
  components: ['withdrawals'],
  chains: ['tron'],
  title: { 'zh-CN': '波场提现变慢', en: 'Withdrawals on Tron are slow' },
  text: { 'zh-CN': '正在查原因，钱没有丢。', en: 'We are looking into it. No money is lost.' },
  startsAt: null,
  endsAt: null,
};

const stateOf = async (component: string) => {
  const { components } = await world.admin.api.help.getStatus();
  return components.find((each) => each.component === component)?.state;
};

describe('a status notice', () => {
  it('is seen by everybody, comes before articles that it concerns, ends when it is resolved, and is in the audit log', async () => {
    const supervisor = await world.staff('supervisor');
    const { api } = await world.visitor();
    expect(await stateOf('withdrawals')).toBe('calm');
    const { id } = await supervisor.api.help.addStatusNotice(incident);

    const status = await api.help.getStatus();
    expect(status.open.map((notice) => notice.id)).toEqual([id]);
    expect(await stateOf('withdrawals')).toBe('down');
    expect(status.chains).toMatchObject([{ id: 'tron', state: 'down' }]);

    const ask = async (question: string) =>
      (await api.help.searchArticles({ question, language: 'zh-CN' })).notices.map(({ title }) => title);
    expect(await ask('TRC20 提现怎么还没到')).toEqual(['波场提现变慢']);
    expect(await ask('比特币提现怎么还没到')).toEqual([]);
    expect(await ask('你们是不是出故障了')).toEqual(['波场提现变慢']);
    expect(await ask('忘记密码了怎么办')).toEqual([]);

    const settled = { 'zh-CN': '已经恢复。', en: 'It works again.' };
    const resolved = { statusNoticeId: id, seen: 1, stage: 'resolved', impact: 'none', text: settled } as const;
    expect((await supervisor.api.help.updateStatusNotice(resolved)).updates).toHaveLength(2);
    const after = await api.help.getStatus();
    expect(after.open).toEqual([]);
    expect(after.past.map((notice) => notice.id)).toEqual([id]);
    expect(await ask('TRC20 提现怎么还没到')).toEqual([]);
    await expect(supervisor.api.help.updateStatusNotice(resolved)).rejects.toMatchObject({ code: 'NOTICE_MOVED_ON' });

    await vi.waitFor(
      async () => {
        const { entries } = await supervisor.api.trust.listAudit({});
        const about = entries.filter(({ action }) => action.startsWith('status-notice'));
        expect(about.map(({ action, reason }) => [action, reason]).sort()).toEqual([
          ['status-notice-added', 'Withdrawals on Tron are slow (investigating)'],
          ['status-notice-updated', 'Withdrawals on Tron are slow (resolved)'],
        ]);
      },
      { timeout: 10_000, interval: 100 },
    );
  });

  it('is signed by the key of the official channels', async () => {
    const { statement, verifierKey, open, past } = await world.admin.api.help.getStatus();
    expect(verifierKey).toBe((await world.admin.api.trust.getOfficialChannels()).verifierKey);
    const text = (await openNote(statement, parseVerifierKey(verifierKey))) ?? '';
    const [head, , json = ''] = text.split('\n');
    expect(head).toBe('gatehouse/status/v1');
    expect(JSON.parse(json)).toEqual({ open, past });
  });

  it('lets only one of two who read the same add to it', async () => {
    const { id } = await world.admin.api.help.addStatusNotice(incident);
    const update = { statusNoticeId: id, seen: 1, impact: 'down', text: incident.text } as const;
    const both = await Promise.allSettled([
      world.admin.api.help.updateStatusNotice({ ...update, stage: 'identified' }),
      world.admin.api.help.updateStatusNotice({ ...update, stage: 'monitoring' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await world.admin.api.help.updateStatusNotice({ ...update, seen: 2, stage: 'resolved' });
  });

  it('refuses what makes no sense', async () => {
    const { help } = world.admin.api;
    const refused = { code: 'INVALID_INPUT' };
    await expect(help.addStatusNotice({ ...incident, stage: 'resolved' })).rejects.toMatchObject(refused);
    await expect(help.addStatusNotice({ ...incident, stage: 'scheduled' })).rejects.toMatchObject(refused);
    await expect(help.addStatusNotice({ ...incident, components: [], chains: [] })).rejects.toMatchObject(refused);
    await expect(help.addStatusNotice({ ...incident, chains: ['no-such-chain'] })).rejects.toMatchObject(refused);
    const past = '2020-01-01T00:00:00.000Z';
    await expect(
      help.addStatusNotice({ ...incident, kind: 'maintenance', stage: 'scheduled', startsAt: past }),
    ).rejects.toMatchObject(refused);
  });
});

it('planned maintenance is announced and disturbs nothing yet', async () => {
  const startsAt = new Date(Date.now() + 3_600_000).toISOString();
  const { id, stage } = await world.admin.api.help.addStatusNotice({
    ...incident,
    kind: 'maintenance',
    stage: 'scheduled',
    components: ['trading'],
    chains: [],
    startsAt,
    endsAt: null,
  });
  expect(stage).toBe('scheduled');
  const { open } = await world.admin.api.help.getStatus();
  expect(open.find((notice) => notice.id === id)?.startsAt).toBe(startsAt);
  expect(await stateOf('trading')).toBe('calm');
});
