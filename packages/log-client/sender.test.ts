import { describe, expect, test } from 'vitest';
import type { OutboxStorage, PendingSend } from './api.ts';
import { createTestWorld } from './test-world.ts';

function committed(world: ReturnType<typeof createTestWorld>, conversationId = 'a'): string[] {
  return (world.server.logs.get(conversationId) ?? []).map((event) => ('text' in event ? event.text : event.kind));
}

function createStorage(): OutboxStorage & { kept: PendingSend[] } {
  const storage = {
    kept: [] as PendingSend[],
    load: () => structuredClone(storage.kept),
    save: (sends: PendingSend[]) => {
      storage.kept = structuredClone(sends);
    },
  };
  return storage;
}

describe.each([false, true])('the event comes before the ack: %s', (eventsBeforeAck) => {
  test('a text is pending until it is committed, then an event', () => {
    const world = createTestWorld();
    const { client, clock, server, read, write } = world;
    server.faults.eventsBeforeAck = eventsBeforeAck;
    client.start();
    const reader = read('a');
    clock.pass(10);
    const clientId = write('a', 'hello');
    expect(client.pending('a').map(({ text }) => text)).toEqual(['hello']);
    clock.pass(10);
    expect(client.pending('a')).toEqual([]);
    expect(reader.acks).toMatchObject([{ clientId, seq: 1 }]);
    expect(reader.events).toMatchObject([{ clientId, seq: 1, text: 'hello' }]);
  });
});

test('an ack brings the text along, for it may come before the event', () => {
  const { client, clock, write } = createTestWorld();
  const texts: (string | undefined)[] = [];
  client.start();
  client.subscribe('a', 0, { events: () => {}, ack: (_, send) => texts.push(send?.text) });
  clock.pass(10);
  write('a', 'hello');
  clock.pass(10);
  expect(texts).toEqual(['hello']);
});

test('what is written offline goes out in order, one after the other', () => {
  const world = createTestWorld();
  const { client, clock, server, write, heard } = world;
  server.faults.latencyMs = 100;
  for (const text of ['one', 'two', 'three']) write('a', text);
  write('b', 'other');
  client.start();
  clock.pass(450);
  expect(heard('send')).toMatchObject([{ text: 'one' }, { text: 'other' }]);
  clock.pass(1_000);
  expect(committed(world)).toEqual(['one', 'two', 'three']);
  expect(committed(world, 'b')).toEqual(['other']);
});

test('a lost ack means the same client id again, and one event', () => {
  const world = createTestWorld();
  const { client, clock, server, read, write } = world;
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.faults.dropBeforeAck = true;
  write('a', 'hello');
  clock.pass(10);
  expect(committed(world)).toEqual(['hello']);
  expect(client.pending('a')).toHaveLength(1);
  server.faults.dropBeforeAck = false;
  clock.pass(2_000);
  expect(committed(world)).toEqual(['hello']);
  expect(reader.texts()).toEqual(['hello']);
  expect(client.pending('a')).toEqual([]);
});

test('without a follower, a lost ack comes as a duplicate', () => {
  const world = createTestWorld();
  const { client, clock, server, write } = world;
  client.start();
  clock.pass(10);
  server.faults.dropBeforeAck = true;
  write('a', 'hello');
  clock.pass(10);
  server.faults.dropBeforeAck = false;
  clock.pass(2_000);
  expect(committed(world)).toEqual(['hello']);
  expect(client.pending('a')).toEqual([]);
});

test('a rate limit is waited out, and nothing overtakes', () => {
  const world = createTestWorld();
  const { client, clock, server, write, read, heard } = world;
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.faults.onSend = () => ({ code: 'RATE_LIMITED', retryAfterMs: 5_000 });
  write('a', 'one');
  write('a', 'two');
  clock.pass(4_000);
  expect(heard('send')).toHaveLength(1);
  server.faults.onSend = undefined;
  clock.pass(2_000);
  expect(committed(world)).toEqual(['one', 'two']);
  expect(reader.failed).toEqual([]);
});

test.each(['UNAVAILABLE', 'INTERNAL', 'NOT_SUBSCRIBED'])('%s is tried again, less and less often', (code) => {
  const world = createTestWorld({ random: () => 1 });
  const { client, clock, server, write, heard } = world;
  client.start();
  clock.pass(10);
  server.faults.onSend = () => ({ code });
  write('a', 'one');
  clock.pass(7_600);
  expect(heard('send')).toHaveLength(5);
  server.faults.onSend = undefined;
  clock.pass(30_000);
  expect(committed(world)).toEqual(['one']);
});

test('no answer on a living connection: asked again', () => {
  const world = createTestWorld();
  const { client, clock, server, write } = world;
  client.start();
  clock.pass(10);
  server.faults.deaf = true;
  write('a', 'one');
  clock.pass(15_000);
  server.faults.deaf = false;
  clock.pass(6_000);
  expect(server.dials).toBe(1);
  expect(committed(world)).toEqual(['one']);
});

test('a refused text is handed back, and the next one goes', () => {
  const world = createTestWorld();
  const { client, clock, server, read, write } = world;
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.faults.onSend = ({ text }) => (text === 'bad' ? { code: 'CONTROL_CHARACTERS' } : undefined);
  write('a', 'bad');
  write('a', 'good');
  clock.pass(10);
  expect(reader.failed).toMatchObject([{ send: { text: 'bad' }, error: { code: 'CONTROL_CHARACTERS' } }]);
  expect(client.pending('a')).toEqual([]);
  expect(committed(world)).toEqual(['good']);
});

test('a refused text that nobody can take back stays, until somebody can', () => {
  const world = createTestWorld();
  const { client, clock, server, read, write } = world;
  client.start();
  clock.pass(10);
  server.faults.onSend = () => ({ code: 'CONVERSATION_CLOSED' });
  write('a', 'late');
  clock.pass(60_000);
  expect(client.pending('a')).toHaveLength(1);
  const reader = read('a');
  clock.pass(10);
  expect(reader.failed).toMatchObject([{ send: { text: 'late' } }]);
  expect(client.pending('a')).toEqual([]);
});

test('a text that would cost the connection is refused here, after send has returned', () => {
  const { client, clock, read, write, heard } = createTestWorld();
  client.start();
  const reader = read('a');
  clock.pass(10);
  write('a', 'x'.repeat(10_001));
  expect(reader.failed).toEqual([]);
  clock.pass(10);
  expect(reader.failed).toMatchObject([{ error: { code: 'TEXT_TOO_LONG' } }]);
  expect(heard('send')).toEqual([]);
});

test('answers about sends of another time are ignored', () => {
  const { client, clock, server, read, errors } = createTestWorld();
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.say({ type: 'error', code: 'INTERNAL', message: '', conversationId: 'a', clientId: 'gone' });
  server.say({ type: 'ack', conversationId: 'a', clientId: 'gone', seq: 9, at: '' });
  clock.pass(10);
  expect(reader.failed).toEqual([]);
  expect(errors).toEqual([]);
});

describe('a stored outbox', () => {
  test('survives the page', () => {
    const outbox = createStorage();
    const before = createTestWorld({ outbox });
    before.write('a', 'one');
    before.write('a', 'two');
    const after = createTestWorld({ outbox });
    expect(after.client.pending('a').map(({ text }) => text)).toEqual(['one', 'two']);
    after.client.start();
    after.clock.pass(100);
    expect(committed(after)).toEqual(['one', 'two']);
    expect(outbox.kept).toEqual([]);
  });

  test('tabs do not overwrite each other, and take over what is left', () => {
    const outbox = createStorage();
    const first = createTestWorld({ outbox });
    const second = createTestWorld({ outbox });
    first.write('a', 'from the first tab');
    second.clock.pass(1);
    second.write('a', 'from the second tab');
    expect(outbox.kept).toHaveLength(2);
    second.client.start();
    second.clock.pass(100);
    expect(committed(second)).toEqual(['from the first tab', 'from the second tab']);
    expect(outbox.kept).toEqual([]);
  });

  test('what another tab writes back once more is not sent again', () => {
    const outbox = createStorage();
    const world = createTestWorld({ outbox });
    world.client.start();
    world.write('a', 'one');
    const stale = outbox.load();
    world.clock.pass(100);
    outbox.save(stale);
    world.server.drop();
    world.clock.pass(2_000);
    expect(world.heard('send')).toHaveLength(1);
    expect(world.client.pending('a')).toEqual([]);
  });
});
