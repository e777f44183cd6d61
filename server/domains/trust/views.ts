import type { Person } from '@gatehouse/contract/desk';
import type { CaseCode, ConversationId, StaffId } from '@gatehouse/contract/ids';
import type { AuditEntryView } from '@gatehouse/contract/trust';
import type { AuditRow } from './store/tables.ts';

/** A line of the audit log; it names no customer, only the conversation. */
export function auditEntryView(
  row: AuditRow,
  people: ReadonlyMap<StaffId, Person>,
  caseCodes: ReadonlyMap<ConversationId, CaseCode>,
): AuditEntryView {
  const { conversation_id: id } = row;
  const caseCode = id ? caseCodes.get(id) : undefined;
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { id: row.actor_id, name: row.actor_name },
    action: row.action,
    about: row.about_id ? (people.get(row.about_id) ?? null) : null,
    conversation: id && caseCode ? { id, caseCode } : null,
    reason: row.reason || null,
  };
}
