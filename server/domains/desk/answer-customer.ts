import type { FollowUp } from '@gatehouse/contract/desk';
import { limits } from '@gatehouse/contract/limits';
import type { Tx } from '../../platform/db/database.ts';
import { customerAnswered } from './events.ts';
import type { Reply } from './log/conversation-log.ts';
import type { Appended, NewEntry } from './log/entry.ts';
import { changeTags } from './model/change-tags.ts';
import { movesFrom } from './model/status.ts';
import type { DeskParts } from './parts.ts';
import { hasMailbox, lockConversation, setAssignee, setStatus } from './store/conversations.ts';
import { rememberTags, setTags } from './store/tags.ts';

type Parts = Pick<DeskParts, 'database' | 'clock' | 'conversationLog' | 'events'>;

/** Positions are 32-bit integers in the database. */
const lastPossible = 2 ** 31 - 1;

export interface AnswerOptions {
  /** How far the author had read; without it, nothing that colleagues write stops the reply. */
  expectedSeq?: number | undefined;
  followUp?: FollowUp | undefined;
}

/** Writes to the customer, and does what goes along with it in the same transaction: both are committed or neither. */
export async function answerCustomer(parts: Parts, reply: Reply, options: AnswerOptions): Promise<Appended> {
  const { expectedSeq, followUp } = options;
  const { sql } = parts.database;
  const isPlain = expectedSeq === undefined && !followUp;
  // Only what leads to nothing else can share a commit with the messages of others.
  if (isPlain && !(await hasMailbox(sql, reply.conversationId))) return parts.conversationLog.append(reply);
  return parts.database.transact(async (tx) => {
    const appended = await parts.conversationLog.appendUncrossedIn(tx, reply, expectedSeq ?? lastPossible);
    if (appended.outcome === 'appended' && (await hasMailbox(tx.sql, reply.conversationId)))
      await parts.events.emit(tx, customerAnswered, { conversationId: reply.conversationId, seq: appended.seq });
    // A retry finds it done.
    if (followUp && appended.outcome === 'appended') await followUpIn(parts, tx, reply, followUp);
    return appended;
  });
}

async function followUpIn(parts: Parts, tx: Tx, { conversationId, author }: Reply, followUp: FollowUp): Promise<void> {
  const conversation = await lockConversation(tx.sql, conversationId);
  if (!conversation) return;
  const entries: NewEntry[] = [];
  const now = parts.clock.now();
  const add = followUp.tags.filter((tag) => !conversation.tags.includes(tag));
  const { tags, added } = changeTags(conversation.tags, {
    add: add.slice(0, Math.max(0, limits.tagsPerConversation - conversation.tags.length)),
    remove: [],
  });
  if (added.length > 0) {
    await setTags(tx.sql, conversationId, tags);
    await rememberTags(tx.sql, added, now);
    entries.push({ kind: 'tagged', conversationId, author, added, removed: [] });
  }
  if (followUp.assignToMe && conversation.assignee_id !== author.id) {
    await setAssignee(tx.sql, conversationId, author.id);
    entries.push({ kind: 'assigned', conversationId, author, assignee: { id: author.id, name: author.name } });
  }
  const { status } = followUp;
  if (status && movesFrom(conversation.status).includes(status)) {
    await setStatus(tx.sql, conversationId, status, now);
    entries.push({ kind: 'status', conversationId, author, status });
  }
  if (entries.length > 0) await parts.conversationLog.appendIn(tx, entries);
}
