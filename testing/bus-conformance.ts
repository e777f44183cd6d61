import { afterEach, expect, test, vi } from 'vitest';
import type { Bus } from '../server/platform/bus/bus.ts';
import type { Database } from '../server/platform/db/database.ts';

export interface BusBench {
  readonly database: Database;
  /** A bus of one more process. */
  open(): Promise<Bus>;
  /** Breaks the connection of every open bus; they have to come back by themselves. */
  breakConnections(): Promise<void>;
}

/** What every bus has to do, whatever carries it. */
export function busConformance(bench: () => BusBench): void {
  const opened: Bus[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((bus) => bus.close()));
  });

  async function open(): Promise<Bus> {
    const bus = await bench().open();
    opened.push(bus);
    return bus;
  }

  /** Collects what a bus hears about a topic. */
  function listen(bus: Bus, topic: string): string[] {
    const heard: string[] = [];
    bus.subscribe(topic, (message) => heard.push(message));
    return heard;
  }

  test('tells all other processes, and never the sender', async () => {
    const [sender, first, second] = [await open(), await open(), await open()];
    const heard = [listen(sender, 'topic'), listen(first, 'topic'), listen(second, 'topic')];
    sender.publishNow('topic', 'hello 你好\nnext line');
    await vi.waitFor(() => expect(heard).toEqual([[], ['hello 你好\nnext line'], ['hello 你好\nnext line']]));
    first.publishNow('topic', 'back');
    await vi.waitFor(() => expect(heard[0]).toEqual(['back']));
    expect(heard[1]).toHaveLength(1);
  });

  test('keeps topics apart, and tells every listener of one', async () => {
    const [sender, receiver] = [await open(), await open()];
    const [one, again, other] = [listen(receiver, 'one'), listen(receiver, 'one'), listen(receiver, 'other')];
    sender.publishNow('one', 'a');
    sender.publishNow('nobody', 'b');
    sender.publishNow('other', 'c');
    await vi.waitFor(() => expect({ one, again, other }).toEqual({ one: ['a'], again: ['a'], other: ['c'] }));
  });

  test('tells of a transaction once it is committed, and never of one that was rolled back', async () => {
    const { database } = bench();
    const [sender, receiver] = [await open(), await open()];
    const heard = listen(receiver, 'topic');
    await expect(
      database.transact(async (tx) => {
        await sender.publish(tx, 'topic', 'rolled back');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await database.transact(async (tx) => {
      await sender.publish(tx, 'topic', 'committed');
      // Whoever commits later overtakes it: so it was not sent yet.
      await database.transact((other) => sender.publish(other, 'topic', 'overtakes'));
    });
    await vi.waitFor(() => expect(heard).toEqual(['overtakes', 'committed']));
  });

  test('a statement that sends by itself is heard like any other message', async () => {
    const [sender, receiver] = [await open(), await open()];
    const [heard, echo] = [listen(receiver, 'topic'), listen(sender, 'topic')];
    const inStatement = sender.inStatement('topic');
    if (inStatement) {
      await bench().database.pool.query('select pg_notify($1, $2 || $3)', [
        inStatement.channel,
        inStatement.prefix,
        'by itself',
      ]);
    } else {
      sender.publishNow('topic', 'by itself');
    }
    await vi.waitFor(() => expect(heard).toEqual(['by itself']));
    expect(echo).toEqual([]);
  });

  test('carries the longest message, whole', async () => {
    const [sender, receiver] = [await open(), await open()];
    const heard = listen(receiver, 'topic');
    const longest = '长'.repeat(2_333);
    sender.publishNow('topic', longest);
    await vi.waitFor(() => expect(heard).toEqual([longest]));
  });

  test('after a broken connection it comes back, says that there is a gap, and goes on', async () => {
    const [sender, receiver] = [await open(), await open()];
    const heard = listen(receiver, 'topic');
    const gaps = { sender: 0, receiver: 0 };
    sender.onGap(() => (gaps.sender += 1));
    receiver.onGap(() => (gaps.receiver += 1));
    expect([sender.healthy(), receiver.healthy()]).toEqual([true, true]);

    await bench().breakConnections();
    await vi.waitFor(() => expect(gaps).toEqual({ sender: 1, receiver: 1 }), { timeout: 15_000 });
    expect([sender.healthy(), receiver.healthy()]).toEqual([true, true]);
    sender.publishNow('topic', 'after the gap');
    await vi.waitFor(() => expect(heard).toEqual(['after the gap']), { timeout: 5_000 });
  });

  test('a closed bus hears nothing any more', async () => {
    const [sender, receiver, other] = [await open(), await open(), await open()];
    const [heard, witness] = [listen(receiver, 'topic'), listen(other, 'topic')];
    await receiver.close();
    sender.publishNow('topic', 'anyone?');
    await vi.waitFor(() => expect(witness).toEqual(['anyone?']));
    expect(heard).toEqual([]);
  });
}
