import type { Reaction } from '../../../platform/jobs/events.ts';
import { type SavedReplyChange, savedReplyChanged } from '../../desk/index.ts';
import type { TrustParts } from '../parts.ts';
import { insertAuditOnce } from '../store/audit.ts';

const actions = {
  added: 'saved-reply-added',
  changed: 'saved-reply-changed',
  removed: 'saved-reply-removed',
} as const;

/** The event's own id is that of the entry: it may be told twice, and stands once. */
export function recordSavedReplyChange({ database }: Pick<TrustParts, 'database'>): Reaction<SavedReplyChange> {
  return {
    event: savedReplyChanged,
    name: 'record saved reply change',
    async handle({ id, at, staffId, staffName, change, title }) {
      await insertAuditOnce(database.sql, {
        id,
        at: new Date(at),
        actor_id: staffId,
        actor_name: staffName,
        action: actions[change],
        about_id: null,
        conversation_id: null,
        subject: null,
        reason: title,
      });
    },
  };
}
