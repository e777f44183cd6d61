import { expect, test } from 'vitest';
import { createTestWorld } from './test-world.ts';

test('says once that nothing is new', () => {
  const { client, clock, read } = createTestWorld();
  client.start();
  const reader = read('a');
  clock.pass(1_000);
  expect(reader.throughs).toEqual([0]);
});

test('delivers what was there and what comes, in order', () => {
  const { client, clock, server, read } = createTestWorld();
  server.append('a', 'one');
  client.start();
  clock.pass(10);
  const reader = read('a');
  clock.pass(10);
  server.append('a', 'two');
  server.append('a', 'three');
  clock.pass(10);
  expect(reader.texts()).toEqual(['one', 'two', 'three']);
});

test('goes on from its own position after a reconnect', () => {
  const { client, clock, server, read, heard } = createTestWorld();
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.append('a', 'one');
  clock.pass(10);
  server.drop();
  server.append('a', 'two');
  clock.pass(1_000);
  expect(reader.texts()).toEqual(['one', 'two']);
  expect(heard('subscribe').at(-1)).toEqual({ type: 'subscribe', conversationId: 'a', after: 1 });
});

test('a gap is asked for again, once', () => {
  const { client, clock, server, read, heard } = createTestWorld();
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.logs.set('a', []);
  server.append('a', 'one');
  clock.pass(10);
  const before = heard('subscribe').length;
  // Events 2 and 3 are committed, but their frame never comes.
  const [first] = server.logs.get('a') ?? [];
  server.logs.set(
    'a',
    [1, 2, 3, 4, 5].map((seq) => ({ ...first, seq, text: `t${seq}` }) as typeof first & object),
  );
  server.say({ type: 'events', conversationId: 'a', after: 3, through: 4, events: [] });
  server.say({ type: 'events', conversationId: 'a', after: 4, through: 5, events: [] });
  clock.pass(10);
  expect(heard('subscribe').length - before).toBe(1);
  expect(reader.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

test('frames that come twice or overlap show nothing twice', () => {
  const { client, clock, server, read } = createTestWorld();
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.append('a', 'one');
  server.append('a', 'two');
  clock.pass(10);
  const events = server.logs.get('a') ?? [];
  server.say({ type: 'events', conversationId: 'a', after: 0, through: 2, events });
  server.say({ type: 'events', conversationId: 'a', after: 1, through: 2, events: events.slice(1) });
  clock.pass(10);
  expect(reader.texts()).toEqual(['one', 'two']);
});

test('positions that hold nothing for this reader move it on', () => {
  const { client, clock, server, read, heard } = createTestWorld();
  client.start();
  const reader = read('a');
  clock.pass(10);
  server.say({ type: 'events', conversationId: 'a', after: 0, through: 7, events: [] });
  clock.pass(10);
  expect(reader.throughs.at(-1)).toBe(7);
  server.drop();
  clock.pass(1_000);
  expect(heard('subscribe').at(-1)).toMatchObject({ after: 7 });
});

test('two followers of one conversation keep their own positions', () => {
  const { client, clock, server, read, heard } = createTestWorld();
  client.start();
  const first = read('a');
  clock.pass(10);
  server.append('a', 'one');
  clock.pass(10);
  const second = read('a');
  server.append('a', 'two');
  clock.pass(10);
  expect(first.texts()).toEqual(['one', 'two']);
  expect(second.texts()).toEqual(['one', 'two']);
  first.unsubscribe();
  first.unsubscribe();
  expect(heard('unsubscribe')).toEqual([]);
  second.unsubscribe();
  clock.pass(10);
  expect(heard('unsubscribe')).toHaveLength(1);
  server.append('a', 'three');
  clock.pass(10);
  expect(second.texts()).toEqual(['one', 'two']);
});

test('a late frame of an unsubscribed conversation harms nobody', () => {
  const { client, clock, server, read } = createTestWorld();
  client.start();
  const reader = read('a');
  reader.unsubscribe();
  server.append('a', 'one');
  clock.pass(10);
  expect(reader.throughs).toEqual([]);
});

test('a busy server is asked again after the time it names, a refusal is told', () => {
  const { client, clock, server, read, errors, heard } = createTestWorld();
  client.start();
  clock.pass(10);
  server.faults.onSubscribe = () => ({ code: 'RATE_LIMITED', retryAfterMs: 3_000 });
  const reader = read('a');
  clock.pass(2_000);
  expect(heard('subscribe')).toHaveLength(1);
  server.faults.onSubscribe = () => ({ code: 'UNAVAILABLE' });
  clock.pass(1_100);
  server.faults.onSubscribe = undefined;
  clock.pass(1_000);
  expect(heard('subscribe')).toHaveLength(3);
  expect(reader.throughs).toEqual([0]);
  expect(errors).toEqual([]);

  server.faults.onSubscribe = () => ({ code: 'NOT_FOUND' });
  read('b');
  clock.pass(60_000);
  expect(errors).toEqual([{ type: 'error', code: 'NOT_FOUND', message: '', conversationId: 'b' }]);
});

test('the team watches the queue again after each reconnect', () => {
  const { client, clock, server, queues, heard } = createTestWorld();
  client.watchQueue();
  server.append('a', 'one');
  client.start();
  clock.pass(10);
  expect(queues).toEqual([['a']]);
  server.drop();
  clock.pass(1_000);
  expect(heard('watch-queue')).toHaveLength(2);
});

test('errors of the connection itself are told', () => {
  const { client, clock, server, errors } = createTestWorld();
  client.start();
  clock.pass(10);
  server.say({ type: 'error', code: 'PROTOCOL_UNSUPPORTED', message: '' });
  clock.pass(10);
  expect(errors).toHaveLength(1);
});
