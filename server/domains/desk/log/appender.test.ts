import type { ClientId, ConversationId, CustomerId } from '@gatehouse/contract/ids';
import { describe, expect, it } from 'vitest';
import { type Committed, createAppender } from './appender.ts';
import type { Appended, NewEntry } from './entry.ts';

function message(text: string, clientId = text): NewEntry {
  return {
    kind: 'message',
    conversationId: 'c' as ConversationId,
    author: { kind: 'customer', id: 'u' as CustomerId },
    clientId: clientId as ClientId,
    text,
  };
}

/** A log of one conversation, in memory, whose commits wait to be let through. */
function memoryLog(
  options: { batchSize?: number; queueSize?: number; refuse?: (entries: readonly NewEntry[]) => unknown } = {},
) {
  const batches: string[][] = [];
  const committed: Committed[] = [];
  let seq = 0;
  const known = new Map<string | undefined, number>();
  const appender = createAppender({
    batchSize: options.batchSize ?? 100,
    queueSize: options.queueSize ?? 1000,
    async write(entries) {
      await new Promise((resolve) => setImmediate(resolve));
      const refusal = options.refuse?.(entries);
      if (refusal) throw refusal;
      batches.push(entries.map((entry) => ('text' in entry ? entry.text : entry.kind)));
      return entries.map((entry): Appended => {
        const before = known.get(entry.clientId);
        if (before !== undefined) return { outcome: 'duplicate', seq: before, at: new Date(0) };
        known.set(entry.clientId, ++seq);
        return { outcome: 'appended', seq, at: new Date(0) };
      });
    },
    onCommitted: (entries) => void committed.push(...entries),
  });
  return { appender, batches, committed };
}

describe('the appender', () => {
  it('gathers what arrives while a batch commits', async () => {
    const { appender, batches } = memoryLog();
    const first = appender.append(message('a'));
    await new Promise((resolve) => setImmediate(resolve));
    const others = [appender.append(message('b')), appender.append(message('c'))];
    await Promise.all([first, ...others]);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('keeps the order, and no batch is over its size', async () => {
    const { appender, batches, committed } = memoryLog({ batchSize: 3 });
    await Promise.all([...'abcdefgh'].map((letter) => appender.append(message(letter))));
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(3);
    expect(committed.map(({ event }) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(batches.flat().join('')).toBe('abcdefgh');
  });

  it('appends a client id once, even within one turn', async () => {
    const { appender, committed } = memoryLog();
    const outcomes = await Promise.all([appender.append(message('a', 'same')), appender.append(message('a', 'same'))]);
    expect(outcomes.map((appended) => appended.outcome)).toEqual(['appended', 'duplicate']);
    expect(committed).toHaveLength(1);
  });

  it('tells followers before it acknowledges', async () => {
    const { appender, committed } = memoryLog();
    const told = appender.append(message('a')).then(() => committed.length);
    expect(await told).toBe(1);
  });

  it('rejects the whole batch when the database is gone, and goes on afterwards', async () => {
    let gone = true;
    const { appender } = memoryLog({
      refuse: () => (gone ? Object.assign(new Error('gone'), { code: '57P01' }) : null),
    });
    const lost = await Promise.allSettled([appender.append(message('a')), appender.append(message('b'))]);
    expect(lost.map((each) => each.status)).toEqual(['rejected', 'rejected']);
    gone = false;
    expect((await appender.append(message('a'))).outcome).toBe('appended');
  });

  it('does not let one bad entry take the others with it', async () => {
    const { appender } = memoryLog({
      refuse: (entries) =>
        entries.some((entry) => 'text' in entry && entry.text === 'bad')
          ? Object.assign(new Error('bad data'), { code: '22021' })
          : null,
    });
    const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map((text) => appender.append(message(text))));
    expect(outcomes.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('refuses at once when too much waits', async () => {
    const { appender } = memoryLog({ queueSize: 2 });
    const outcomes = await Promise.allSettled([...'abc'].map((letter) => appender.append(message(letter))));
    expect(outcomes.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
});
