import type { ClientId, ConversationId } from '@gatehouse/contract/ids';
import type { Tx } from '../../../platform/db/database.ts';
import { contractError } from '../../../platform/http/errors.ts';
import type { DeskDeps } from '../deps.ts';
import { appendBatch, appendEach } from '../store/append-events.ts';
import { headsOf, lockConversation } from '../store/conversations.ts';
import { isCrossed, readEvents, readTails } from '../store/read-events.ts';
import { type Committed, createAppender } from './appender.ts';
import { type Appended, type EntryAuthor, eventOf, type NewEntry } from './entry.ts';
import { createFollowers, type Followers } from './followers.ts';
import { stampReply } from './stamp-replies.ts';

/** A message of the team on its way to the customer. */
export type Reply = Extract<NewEntry, { kind: 'message' }> & {
  author: Extract<EntryAuthor, { kind: 'staff' }>;
  clientId: ClientId;
};

export interface ConversationLog {
  /** Appends on its own, in a micro-batch with what others append now. */
  append(entry: NewEntry): Promise<Appended>;
  /** Appends as part of a change, unless a colleague of the author has written to the customer after `expectedSeq`. */
  appendUncrossedIn(tx: Tx, entry: Reply, expectedSeq: number): Promise<Appended>;
  /** Appends as part of a change; followers are told once it is committed. */
  appendIn(tx: Tx, entries: readonly NewEntry[]): Promise<Appended[]>;
  /** Tells, on every process, that something beside the log of a conversation changes with this transaction. */
  tellChanged(tx: Tx, id: ConversationId): Promise<void>;
  follow: Followers['follow'];
  idle(): Promise<void>;
  stop(): void;
}

const topic = 'log';
/** Looks whether a message of another process was lost: only ever needed when one died between commit and publish. */
const recoverEveryMs = 5_000;

/** The log of all conversations: one door for whatever writes to them and whatever follows them. */
export function createConversationLog(
  deps: Pick<DeskDeps, 'database' | 'bus' | 'log' | 'observeBatch' | 'codeOf'>,
  onChanged: (ids: readonly ConversationId[]) => void,
): ConversationLog {
  const { database, bus, log, codeOf } = deps;
  const notify = bus.inStatement(topic);

  const followers = createFollowers(
    {
      read: async (conversationId, after, limit) =>
        (await readEvents(database.sql, conversationId, { after, limit }, codeOf)).events,
      readTails: (positions, limit) => readTails(database.sql, positions, limit, codeOf),
      heads: (ids) => headsOf(database.sql, ids),
    },
    (error) => log.warn({ error }, 'log not readable, trying again'),
  );
  const failed = (error: unknown) => log.warn({ error }, 'followers not brought up to date');

  const stamped = ({ conversationId, event }: Committed): Committed => ({
    conversationId,
    event: stampReply(codeOf, conversationId, event),
  });

  function tellOthers(ids: readonly ConversationId[]): void {
    if (!notify) for (let at = 0; at < ids.length; at += 150) bus.publishNow(topic, ids.slice(at, at + 150).join(','));
  }

  function tellCommitted(committed: readonly Committed[]): void {
    followers.committed(committed.map(stamped));
    const ids = [...new Set(committed.map((each) => each.conversationId))];
    tellOthers(ids);
    onChanged(ids);
  }

  // One batch at a time: a second lane halves the batches, and was 7 % slower on two cores.
  const appender = createAppender({
    batchSize: 512,
    queueSize: 20_000,
    async write(entries) {
      deps.observeBatch(entries.length);
      return appendBatch(database.sql, entries, notify);
    },
    onCommitted: tellCommitted,
  });

  bus.subscribe(topic, (message) => {
    const ids = message.split(',') as ConversationId[];
    followers.changed(ids).catch(failed);
    onChanged(ids);
  });
  bus.onGap(() => void followers.recover().catch(failed));
  const recovering = setInterval(() => void followers.recover().catch(failed), recoverEveryMs);

  return {
    append: appender.append,
    async appendIn(tx, entries) {
      const outcomes = await appendEach(tx.sql, entries, notify);
      const committed = entries.map((entry, index) => {
        const appended = outcomes[index];
        // The transaction holds the conversation's row: nothing but a fault of ours can keep an entry out.
        if (appended?.outcome !== 'appended') throw contractError('INTERNAL');
        return { conversationId: entry.conversationId, event: eventOf(entry, appended.seq, appended.at) };
      });
      tx.afterCommit(() => tellCommitted(committed));
      return outcomes;
    },
    async appendUncrossedIn(tx, entry, expectedSeq) {
      const { conversationId, clientId, author } = entry;
      // Whoever else writes here waits until this is decided.
      if (!(await lockConversation(tx.sql, conversationId))) return { outcome: 'missing' };
      if (await isCrossed(tx.sql, { conversationId, clientId, authorId: author.id, expectedSeq }))
        return { outcome: 'crossed' };
      const [appended] = await appendEach(tx.sql, [entry], notify);
      if (!appended) throw contractError('INTERNAL');
      if (appended.outcome === 'appended') {
        const event = eventOf(entry, appended.seq, appended.at);
        tx.afterCommit(() => tellCommitted([{ conversationId, event }]));
      }
      return appended;
    },
    async tellChanged(tx, id) {
      await bus.publish(tx, topic, id);
      tx.afterCommit(() => onChanged([id]));
    },
    follow: followers.follow,
    idle: appender.idle,
    stop: () => clearInterval(recovering),
  };
}
