import { contractError } from '../../../platform/http/errors.ts';
import type { TrustParts } from '../parts.ts';
import { type AuditPosition, listAuditRows } from '../store/audit.ts';
import { auditEntryView } from '../views.ts';
import { os } from './implementer.ts';

const cursorForm = /^(\d{1,15}):([0-9a-f-]{36})$/;

function readCursor(cursor: string | undefined): AuditPosition | null {
  if (cursor === undefined) return null;
  const [, at, id] = cursorForm.exec(cursor) ?? [];
  if (!at || !id) throw contractError('INVALID_INPUT', { fields: [{ field: 'cursor', code: 'INVALID_INPUT' }] });
  return { at: new Date(Number(at)), id };
}

export function listAudit({ database, people, desk }: TrustParts) {
  return os.listAudit.handler(async ({ input }) => {
    const rows = await listAuditRows(database.sql, readCursor(input.cursor), input.limit + 1);
    const page = rows.slice(0, input.limit);
    const names = await people.byIds(page.flatMap((row) => row.about_id ?? []));
    const caseCodes = await desk.lookups.caseCodes(page.flatMap((row) => row.conversation_id ?? []));
    const last = page.at(-1);
    return {
      entries: page.map((row) => auditEntryView(row, names, caseCodes)),
      next: rows.length > page.length && last ? `${last.at.getTime()}:${last.id}` : null,
    };
  });
}
