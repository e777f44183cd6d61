import type { Reaction } from '../../../platform/jobs/events.ts';
import { staffSuspended } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { assignedTo, lockConversation, setAssignee } from '../store/conversations.ts';

type Suspended = Parameters<Reaction<(typeof staffSuspended)['payload']['_output']>['handle']>[0];

/** Nobody waits for someone who was suspended: their unfinished conversations go back to the unassigned. */
export function releaseConversations({
  database,
  conversationLog,
}: Pick<DeskParts, 'database' | 'conversationLog'>): Reaction<Suspended> {
  return {
    event: staffSuspended,
    name: 'release conversations',
    async handle({ staffId }) {
      for (const id of await assignedTo(database.sql, staffId)) {
        await database.transact(async (tx) => {
          const conversation = await lockConversation(tx.sql, id);
          // Someone may have taken it over since, or an earlier run of this job released it.
          if (conversation?.assignee_id !== staffId) return;
          await setAssignee(tx.sql, id, null);
          await conversationLog.appendIn(tx, [
            { kind: 'assigned', conversationId: id, author: { kind: 'system' }, assignee: null },
          ]);
        });
      }
    },
  };
}
