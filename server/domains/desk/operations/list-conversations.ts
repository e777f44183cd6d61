import type { ConversationId } from '@gatehouse/contract/ids';
import { contractError } from '../../../platform/http/errors.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { listQueue, type QueuePosition } from '../store/queue.ts';
import { os } from './implementer.ts';
import { presentAll } from './present.ts';

const cursorForm = /^(\d+(?:\.\d+)?):([0-9a-f-]{36})$/;

function readCursor(cursor: string | undefined): QueuePosition | null {
  if (cursor === undefined) return null;
  const [, sortKey, id] = cursorForm.exec(cursor) ?? [];
  if (!sortKey || !id) throw contractError('INVALID_INPUT', { fields: [{ field: 'cursor', code: 'INVALID_INPUT' }] });
  return { sortKey: Number(sortKey), id: id as ConversationId };
}

export function listConversations(deps: DeskParts) {
  return os.listConversations.handler(async ({ input, context }) => {
    const viewer = asStaff(context);
    const rows = await listQueue(deps.database.sql, {
      view: input.view,
      viewer: viewer.id,
      caseCode: input.caseCode,
      after: readCursor(input.cursor),
      limit: input.limit + 1,
    });
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      conversations: await presentAll(deps, page, viewer),
      next: rows.length > page.length && last ? `${last.sort_key}:${last.id}` : null,
    };
  });
}
