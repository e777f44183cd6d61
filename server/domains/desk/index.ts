import type { ConversationId } from '@gatehouse/contract/ids';
import type { Tx } from '../../platform/db/database.ts';
import type { Reaction } from '../../platform/jobs/events.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { type AnswerOptions, answerCustomer } from './answer-customer.ts';
import type { DeskDeps } from './deps.ts';
import { forgetUnfinishedDaily } from './jobs/forget-unfinished.ts';
import { wakeConversation } from './jobs/wake-conversation.ts';
import { type ConversationLog, createConversationLog, type Reply } from './log/conversation-log.ts';
import type { Appended } from './log/entry.ts';
import { createQueueWatch, type QueueWatch } from './log/queue-watch.ts';
import { createLookups } from './lookups.ts';
import { type Opening, openConversation } from './open-conversation.ts';
import { addNote } from './operations/add-note.ts';
import { announcePresence } from './operations/announce-presence.ts';
import { assignConversation } from './operations/assign-conversation.ts';
import { changeStatus } from './operations/change-status.ts';
import { correctTriage } from './operations/correct-triage.ts';
import { countViews } from './operations/count-views.ts';
import { getConversation } from './operations/get-conversation.ts';
import { getDraft } from './operations/get-draft.ts';
import { listAssignees } from './operations/list-assignees.ts';
import { listConversations } from './operations/list-conversations.ts';
import { listEvents } from './operations/list-events.ts';
import { listSavedReplies } from './operations/list-saved-replies.ts';
import { listTags } from './operations/list-tags.ts';
import { listTransferConversations } from './operations/list-transfer-conversations.ts';
import { reply } from './operations/reply.ts';
import { saveDraft } from './operations/save-draft.ts';
import { snoozeConversation } from './operations/snooze-conversation.ts';
import { tagConversation } from './operations/tag-conversation.ts';
import { addSavedReply, changeSavedReply, removeSavedReply } from './operations/write-saved-reply.ts';
import { createOwnConversations, type OwnConversations } from './own-conversations.ts';
import type { DeskParts } from './parts.ts';
import { policy } from './policy.ts';
import { releaseConversations } from './reactions/release-conversations.ts';
import { triageConversation } from './reactions/triage-conversation.ts';
import { findConversation } from './store/conversations.ts';
import type { ConversationRow } from './store/tables.ts';
import {
  type DeliveryNote,
  type Incoming,
  noteDelivery,
  type Remark,
  type TakenIn,
  takeIn,
  writeRemark,
} from './take-in.ts';
import { createTransfers } from './transfer-conversations.ts';

export {
  type ConversationOpened,
  type CustomerAnswered,
  conversationOpened,
  customerAnswered,
  type SavedReplyChange,
  savedReplyChanged,
} from './events.ts';
export type { Appended } from './log/entry.ts';
export type { Following } from './log/followers.ts';
export { maskEmail } from './model/mask.ts';
export type { ConversationRow, DeskDeps, Incoming, Opening };

/** Conversations, their logs, and what the team does with them. See README.md. */
export type Desk = ReturnType<typeof createDesk>;

function operationsOf(parts: DeskParts) {
  return {
    listConversations: listConversations(parts),
    listTransferConversations: listTransferConversations(parts),
    countViews: countViews(parts),
    getConversation: getConversation(parts),
    listEvents: listEvents(parts),
    reply: reply(parts),
    addNote: addNote(parts),
    assignConversation: assignConversation(parts),
    changeStatus: changeStatus(parts),
    listAssignees: listAssignees(parts),
    correctTriage: correctTriage(parts),
    snoozeConversation: snoozeConversation(parts),
    tagConversation: tagConversation(parts),
    listTags: listTags(parts),
    getDraft: getDraft(parts),
    saveDraft: saveDraft(parts),
    announcePresence: announcePresence(parts),
    listSavedReplies: listSavedReplies(parts),
    addSavedReply: addSavedReply(parts),
    changeSavedReply: changeSavedReply(parts),
    removeSavedReply: removeSavedReply(parts),
  };
}

export function createDesk(deps: DeskDeps) {
  const queueWatch: QueueWatch = createQueueWatch();
  const conversationLog: ConversationLog = createConversationLog(deps, (ids) => queueWatch.changed(ids));
  const parts: DeskParts = { ...deps, conversationLog, queueWatch };
  const own: OwnConversations = createOwnConversations(deps);
  const transfers = createTransfers(deps);
  const reactions = [releaseConversations(parts), triageConversation(parts)] as unknown as Reaction[];

  return {
    policy,
    operations: operationsOf(parts),
    reactions,
    jobs: [wakeConversation(parts), forgetUnfinishedDaily(parts)] as unknown as Job[],
    log: conversationLog,
    watchQueue: queueWatch.watch,
    /** Writes to the customer in the name of somebody of the team. */
    answer: (reply: Reply, options: AnswerOptions): Promise<Appended> => answerCustomer(parts, reply, options),
    own,
    lookups: createLookups(deps),
    transferConversations: transfers.transfer,
    onTransferred: transfers.onTransferred,
    open: (tx: Tx, opening: Opening): Promise<ConversationRow> => openConversation(parts, tx, opening),
    takeIn: (tx: Tx, incoming: Incoming): Promise<TakenIn> => takeIn(parts, tx, incoming),
    noteDelivery: (tx: Tx, note: DeliveryNote): Promise<void> => noteDelivery(parts, tx, note),
    remark: (tx: Tx, remark: Remark): Promise<void> => writeRemark(parts, tx, remark),
    exists: async (id: ConversationId): Promise<boolean> =>
      (await findConversation(deps.database.sql, id)) !== undefined,
    async stop(): Promise<void> {
      conversationLog.stop();
      queueWatch.stop();
      await conversationLog.idle();
    },
  };
}
