import type { Reaction } from '../../../platform/jobs/events.ts';
import { type StatusNoticeChange, statusNoticeChanged } from '../../help/index.ts';
import type { TrustParts } from '../parts.ts';
import { insertAuditOnce } from '../store/audit.ts';

/** The event's own id is that of the entry: it may be told twice, and stands once. */
export function recordStatusNoticeChange({ database }: Pick<TrustParts, 'database'>): Reaction<StatusNoticeChange> {
  return {
    event: statusNoticeChanged,
    name: 'record status notice change',
    async handle({ id, at, staffId, staffName, change, what }) {
      await insertAuditOnce(database.sql, {
        id,
        at: new Date(at),
        actor_id: staffId,
        actor_name: staffName,
        action: `status-notice-${change}`,
        about_id: null,
        conversation_id: null,
        subject: null,
        reason: what,
      });
    },
  };
}
