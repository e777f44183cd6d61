import { type StatusNoticeView, type StatusView, statusComponents } from '@gatehouse/contract/help';

export const quietStatus: StatusView = {
  components: statusComponents.map((component) => ({ component, state: 'calm' })),
  chains: [],
  open: [],
  past: [],
  asOf: '2026-11-24T12:00:00.000Z',
  statement: 'gatehouse/status/v1\n\n— harbor AAAA\n',
  verifierKey: 'harbor+00000000+AAAA',
};

const incident = {
  id: '0193a5b2-0000-7000-8000-000000000001',
  kind: 'incident',
  impact: 'down',
  stage: 'identified',
  components: ['withdrawals'],
  chains: [{ id: 'tron', name: { 'zh-CN': '波场', en: 'Tron' } }],
  title: { 'zh-CN': '波场提现暂停', en: 'Withdrawals on Tron are paused <b>' },
  startsAt: '2026-11-24T11:00:00.000Z',
  endsAt: null,
  resolvedAt: null,
  updates: [
    {
      position: 2,
      at: '2026-11-24T11:30:00.000Z',
      stage: 'identified',
      text: { 'zh-CN': '节点落后了。', en: 'A node fell behind & is catching up.' },
    },
    {
      position: 1,
      at: '2026-11-24T11:00:00.000Z',
      stage: 'investigating',
      text: { 'zh-CN': '正在排查。', en: 'We are looking into it.' },
    },
  ],
} as unknown as StatusNoticeView;

export const troubledStatus: StatusView = { ...quietStatus, open: [incident] };
