import { type QueueView, queueViews } from '@gatehouse/contract/desk';
import type { CaseCode, ConversationId, StaffId } from '@gatehouse/contract/ids';
import { limits } from '@gatehouse/contract/limits';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ConversationRow, DeskTables } from './tables.ts';

/** Where a page ended: the order's own key, so that the next page is right whatever has changed in between. */
export interface QueuePosition {
  sortKey: number;
  id: ConversationId;
}

type Columns = ExpressionBuilder<DeskTables, 'conversation'>;

/** What each view shows. */
function inView(view: QueueView, viewer: StaffId) {
  return (where: Columns) => {
    const unfinished = where.and([
      where('status', 'in', ['open', 'pending'] as const),
      where('snoozed_until', 'is', null),
    ]);
    switch (view) {
      case 'mine':
        return where.and([unfinished, where('assignee_id', '=', viewer)]);
      case 'unassigned':
        return where.and([unfinished, where('assignee_id', 'is', null)]);
      case 'pending':
        return where.and([where('status', '=', view), where('snoozed_until', 'is', null)]);
      case 'snoozed':
        return where('snoozed_until', 'is not', null);
      case 'open':
      case 'resolved':
      case 'closed':
        return where('status', '=', view);
      case 'all':
        return where.and([]);
    }
  };
}

export async function listQueue(
  executor: Sql,
  page: {
    view: QueueView;
    viewer: StaffId;
    caseCode?: CaseCode | undefined;
    after: QueuePosition | null;
    limit: number;
  },
): Promise<ConversationRow[]> {
  let query = executor
    .withTables<DeskTables>()
    .selectFrom('conversation')
    .selectAll()
    .where(inView(page.view, page.viewer))
    .orderBy('sort_key')
    .orderBy('id')
    .limit(page.limit);
  if (page.caseCode) query = query.where('case_code', '=', page.caseCode);
  if (page.after) query = query.where(sql<boolean>`(sort_key, id) > (${page.after.sortKey}, ${page.after.id})`);
  return query.execute();
}

/** How many conversations each view shows; counting ends at `limits.countedConversations`, so that it costs the same in any queue. */
export async function countQueue(executor: Sql, viewer: StaffId): Promise<Record<QueueView, number>> {
  const counts = await Promise.all(
    queueViews.map(async (view) => {
      const some = executor
        .withTables<DeskTables>()
        .selectFrom('conversation')
        .select('id')
        .where(inView(view, viewer))
        .limit(limits.countedConversations);
      const { rows } = await sql<{ count: number }>`select count(*) as count from (${some}) as counted`.execute(
        executor,
      );
      return [view, rows[0]?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<QueueView, number>;
}
