import type { ConversationId, StaffId } from '@gatehouse/contract/ids';
import type { AuditAction } from '@gatehouse/contract/trust';
import { v7 as newId } from 'uuid';
import type { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { insertAudit } from '../store/audit.ts';

export interface AuditEntry {
  readonly actor: { readonly id: StaffId; readonly name: string };
  readonly action: AuditAction;
  readonly aboutId?: StaffId;
  readonly conversationId?: ConversationId;
  /** Whose personal data it was. */
  readonly subject?: string;
  readonly reason?: string;
}

/** Writes down what somebody does, in the transaction in which it happens. */
export async function writeAudit(clock: Clock, tx: Tx, entry: AuditEntry): Promise<void> {
  await insertAudit(tx.sql, {
    id: newId(),
    at: clock.now(),
    actor_id: entry.actor.id,
    actor_name: entry.actor.name,
    action: entry.action,
    about_id: entry.aboutId ?? null,
    conversation_id: entry.conversationId ?? null,
    subject: entry.subject ?? null,
    reason: entry.reason ?? null,
  });
}
