import type { Reaction } from '../../../platform/jobs/events.ts';
import { type MailHandled, mailHandled } from '../../channels/index.ts';
import type { TrustParts } from '../parts.ts';
import { insertAuditOnce } from '../store/audit.ts';

const actions = {
  'source-read': 'mail-source-read',
  released: 'mail-released',
  discarded: 'mail-discarded',
} as const;

/** The event's own id is that of the entry: it may be told twice, and stands once. */
export function recordMailHandled({ database }: Pick<TrustParts, 'database'>): Reaction<MailHandled> {
  return {
    event: mailHandled,
    name: 'record mail handled',
    async handle({ id, at, staffId, staffName, what, reason }) {
      await insertAuditOnce(database.sql, {
        id,
        at: new Date(at),
        actor_id: staffId,
        actor_name: staffName,
        action: actions[what],
        about_id: null,
        conversation_id: null,
        subject: null,
        reason,
      });
    },
  };
}
