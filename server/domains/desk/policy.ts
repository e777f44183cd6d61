import type { Contract } from '@gatehouse/contract';
import type { ConversationStatus, ConversationView } from '@gatehouse/contract/desk';
import type { Policy } from '../../platform/http/gate.ts';
import { hasRole, type StaffViewer, staffOnly, type Viewer } from '../accounts/index.ts';
import { canSnooze, canWrite, movesFrom } from './model/status.ts';

/** Who may call each operation of the desk at all. */
export const policy = {
  listConversations: { admit: staffOnly() },
  listTransferConversations: { admit: staffOnly(), limit: { points: 60, seconds: 60, by: 'viewer' } },
  countViews: { admit: staffOnly() },
  listAssignees: { admit: staffOnly() },
  getConversation: { admit: staffOnly(), object: true },
  listEvents: { admit: staffOnly(), object: true },
  reply: { admit: staffOnly(), object: true, limit: { points: 120, seconds: 60, by: 'viewer' } },
  addNote: { admit: staffOnly(), object: true, limit: { points: 120, seconds: 60, by: 'viewer' } },
  assignConversation: { admit: staffOnly(), object: true },
  changeStatus: { admit: staffOnly(), object: true },
  snoozeConversation: { admit: staffOnly(), object: true },
  tagConversation: { admit: staffOnly(), object: true, limit: { points: 120, seconds: 60, by: 'viewer' } },
  listTags: { admit: staffOnly() },
  listSavedReplies: { admit: staffOnly() },
  addSavedReply: { admit: staffOnly('supervisor') },
  changeSavedReply: { admit: staffOnly('supervisor'), object: true },
  removeSavedReply: { admit: staffOnly('supervisor'), object: true },
  getDraft: { admit: staffOnly(), object: true },
  saveDraft: { admit: staffOnly(), object: true, limit: { points: 240, seconds: 60, by: 'viewer' } },
  announcePresence: { admit: staffOnly(), object: true, limit: { points: 240, seconds: 60, by: 'viewer' } },
  correctTriage: { admit: staffOnly(), object: true, limit: { points: 120, seconds: 60, by: 'viewer' } },
} satisfies Policy<keyof Contract['desk'], Viewer>;

/** Closing is final, so it takes a supervisor. */
export function statusesFor(viewer: StaffViewer, status: ConversationStatus): ConversationStatus[] {
  return movesFrom(status).filter((to) => to !== 'closed' || hasRole(viewer, 'supervisor'));
}

/** What a member of the team may do with a conversation of this status; the operations decide by the same answers. */
export function abilitiesOf(
  viewer: StaffViewer,
  status: ConversationStatus,
): Omit<ConversationView['abilities'], 'reveal'> {
  return {
    reply: canWrite(status),
    note: true,
    assign: canWrite(status),
    snooze: canSnooze(status),
    statuses: statusesFor(viewer, status),
  };
}
