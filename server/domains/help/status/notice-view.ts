import type { StatusNoticeView } from '@gatehouse/contract/help';
import { chainOf, isChainId } from '@gatehouse/tx-doctor';
import { stageAt } from '../model/notice-rules.ts';
import type { StoredNotice } from '../store/notices.ts';

/** A notice as everybody may read it: nobody of the team is named. */
export function noticeView(notice: StoredNotice, now: Date): StatusNoticeView {
  const { id, kind, impact, components, chains, starts_at, ends_at, resolved_at, updates } = notice;
  return {
    id,
    kind,
    impact,
    stage: stageAt(updates[0]?.stage ?? 'resolved', starts_at, now),
    components,
    chains: chains.filter(isChainId).map((chain) => {
      const { en, zhCN } = chainOf(chain).name;
      return { id: chain, name: { 'zh-CN': zhCN, en } };
    }),
    title: { 'zh-CN': notice.title_zh, en: notice.title_en },
    startsAt: starts_at.toISOString(),
    endsAt: ends_at?.toISOString() ?? null,
    resolvedAt: resolved_at?.toISOString() ?? null,
    updates: updates.map(({ position, at, stage, text_zh, text_en }) => ({
      position,
      at: at.toISOString(),
      stage,
      text: { 'zh-CN': text_zh, en: text_en },
    })),
  };
}
