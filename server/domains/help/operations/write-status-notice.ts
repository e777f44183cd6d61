import type { NoticeStage } from '@gatehouse/contract/help';
import type { StatusNoticeId } from '@gatehouse/contract/ids';
import { isChainId } from '@gatehouse/tx-doctor';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import { contractError } from '../../../platform/http/errors.ts';
import { permit } from '../../../platform/http/gate.ts';
import { asStaff, type StaffViewer } from '../../accounts/index.ts';
import { type StatusNoticeChange, statusNoticeChanged } from '../events.ts';
import { hasStage, mayBegin } from '../model/notice-rules.ts';
import type { HelpParts } from '../parts.ts';
import { noticeView } from '../status/notice-view.ts';
import { changeNotice, insertNotice, insertUpdate, lockNotice } from '../store/notices.ts';
import { os } from './implementer.ts';

const faultOf = (field: string) => contractError('INVALID_INPUT', { fields: [{ field, code: 'INVALID_INPUT' }] });

/** What everybody is told is told by nobody unseen. */
async function tell(
  { events, clock, board }: HelpParts,
  tx: Tx,
  {
    viewer,
    change,
    title,
    stage,
  }: { viewer: StaffViewer; change: StatusNoticeChange['change']; title: string; stage: NoticeStage },
): Promise<void> {
  await events.emit(tx, statusNoticeChanged, {
    id: newId(),
    at: clock.now().toISOString(),
    staffId: viewer.id,
    staffName: viewer.name,
    change,
    what: `${title} (${stage})`,
  });
  tx.afterCommit(() => board.forget());
}

export function addStatusNotice(parts: HelpParts) {
  return os.addStatusNotice.handler(async ({ input, context }) => {
    const viewer = asStaff(context);
    const { kind, impact, stage, components, chains, title, text } = input;
    const now = parts.clock.now();
    if (!mayBegin(kind, stage)) throw faultOf('stage');
    if (components.length + chains.length === 0) throw faultOf('components');
    if (!chains.every(isChainId)) throw faultOf('chains');
    const startsAt = stage === 'scheduled' ? new Date(input.startsAt ?? Number.NaN) : now;
    if (!(startsAt >= now)) throw faultOf('startsAt');
    const endsAt = input.endsAt === null ? null : new Date(input.endsAt);
    if (endsAt && endsAt <= startsAt) throw faultOf('endsAt');
    const id = newId() as StatusNoticeId;
    const notice = {
      id,
      kind,
      impact,
      components: [...new Set(components)],
      chains: [...new Set(chains)],
      title_zh: title['zh-CN'],
      title_en: title.en,
      starts_at: startsAt,
      ends_at: endsAt,
      resolved_at: null,
    };
    const update = {
      notice_id: id,
      position: 1,
      at: now,
      stage,
      text_zh: text['zh-CN'],
      text_en: text.en,
      author_id: viewer.id,
    };
    await parts.database.transact(async (tx) => {
      await insertNotice(tx.sql, notice);
      await insertUpdate(tx.sql, update);
      await tell(parts, tx, { viewer, change: 'added', title: title.en, stage });
    });
    return noticeView({ ...notice, updates: [update] }, now);
  });
}

export function updateStatusNotice(parts: HelpParts) {
  return os.updateStatusNotice.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    permit(context, true);
    const { statusNoticeId: id, seen, stage, impact, text } = input;
    const now = parts.clock.now();
    const changed = await parts.database.transact(async (tx) => {
      const notice = await lockNotice(tx.sql, id);
      if (!notice) throw errors.NOT_FOUND();
      if (!hasStage(notice.kind, stage)) throw faultOf('stage');
      if (notice.resolved_at !== null || notice.updates[0]?.position !== seen) throw errors.NOTICE_MOVED_ON();
      const change = { impact, resolved_at: stage === 'resolved' ? now : null };
      const update = {
        notice_id: id,
        position: seen + 1,
        at: now,
        stage,
        text_zh: text['zh-CN'],
        text_en: text.en,
        author_id: viewer.id,
      };
      await changeNotice(tx.sql, id, change);
      await insertUpdate(tx.sql, update);
      await tell(parts, tx, { viewer, change: 'updated', title: notice.title_en, stage });
      return { ...notice, ...change, updates: [update, ...notice.updates] };
    });
    return noticeView(changed, now);
  });
}
