import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import { contractError } from '../../../platform/http/errors.ts';
import { type Appended, eventOf, type NewEntry } from './entry.ts';

export interface Committed {
  conversationId: ConversationId;
  event: StaffEvent;
}

interface Waiting {
  entry: NewEntry;
  resolve(appended: Appended): void;
  reject(error: unknown): void;
}

export interface Appender {
  /** Resolves once the entry is committed, in order per conversation. Rejects with UNAVAILABLE: send again with the same client id. */
  append(entry: NewEntry): Promise<Appended>;
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
}

/**
 * Writes entries in micro-batches: while one batch commits, the next gathers, so that a lone message waits for nobody and a
 * thousand share one commit. One batch at a time keeps the order per conversation.
 */
export function createAppender(options: {
  write(entries: readonly NewEntry[]): Promise<Appended[]>;
  onCommitted(committed: readonly Committed[]): void;
  /** Entries in one batch, and entries that may wait before new ones are refused. */
  batchSize: number;
  queueSize: number;
}): Appender {
  let queue: Waiting[] = [];
  let working = false;
  let idlers: (() => void)[] = [];

  /** The next batch; an entry whose client id is already in it waits for the one after, where it is a duplicate. */
  function nextBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const seen = new Set<string>();
    for (const waiting of queue) {
      const { conversationId, clientId } = waiting.entry;
      const id = `${conversationId} ${clientId}`;
      if (batch.length >= options.batchSize || (clientId && seen.has(id))) later.push(waiting);
      else {
        if (clientId) seen.add(id);
        batch.push(waiting);
      }
    }
    queue = later;
    return batch;
  }

  function settle(batch: readonly Waiting[], outcomes: readonly Appended[]): void {
    const committed: Committed[] = [];
    batch.forEach(({ entry }, index) => {
      const appended = outcomes[index];
      if (appended?.outcome !== 'appended') return;
      committed.push({ conversationId: entry.conversationId, event: eventOf(entry, appended.seq, appended.at) });
    });
    if (committed.length > 0) options.onCommitted(committed);
    batch.forEach((waiting, index) => {
      const appended = outcomes[index];
      if (appended) waiting.resolve(appended);
      else waiting.reject(contractError('INTERNAL'));
    });
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      settle(batch, await options.write(batch.map(({ entry }) => entry)));
    } catch (error) {
      // One entry that the database refuses must not take the others with it: then each goes alone.
      const refused = batch.length > 1 && /^22/.test(String((error as { code?: unknown }).code));
      if (refused) for (const waiting of batch) await write([waiting]);
      else for (const waiting of batch) waiting.reject(error);
    }
  }

  async function work(): Promise<void> {
    working = true;
    // All that arrives in this turn of the event loop shares the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) await write(nextBatch());
    working = false;
    for (const idler of idlers) idler();
    idlers = [];
  }

  return {
    append(entry) {
      if (queue.length >= options.queueSize) return Promise.reject(contractError('UNAVAILABLE'));
      return new Promise<Appended>((resolve, reject) => {
        queue.push({ entry, resolve, reject });
        if (!working) void work();
      });
    },
    idle: () => (working ? new Promise((resolve) => idlers.push(resolve)) : Promise.resolve()),
  };
}
