import { expect, test } from 'vitest';
import { createTestWorld, type TestWorld } from './test-world.ts';

/** mulberry32: a seed names the whole run, so that a failure can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function misbehave(
  { client, server, write }: TestWorld,
  random: () => number,
  conversationId: string,
  step: number,
): void {
  const { faults } = server;
  const dice = Math.floor(random() * 12);
  if (dice < 4) write(conversationId, `mine ${step}`);
  else if (dice < 6) server.append(conversationId, `theirs ${step}`);
  else if (dice === 6) server.drop();
  else if (dice === 7) faults.dropBeforeAck = !faults.dropBeforeAck;
  else if (dice === 8) faults.eventsBeforeAck = !faults.eventsBeforeAck;
  else if (dice === 9) faults.latencyMs = random() * 300;
  else if (dice === 10)
    faults.onSend = faults.onSend ? undefined : () => ({ code: random() < 0.5 ? 'RATE_LIMITED' : 'UNAVAILABLE' });
  else client.nudge();
}

test.each(Array.from({ length: 150 }, (_, seed) => seed))(
  'whatever the network does, nothing is lost or doubled: %i',
  (seed) => {
    const random = createRandom(seed);
    const world = createTestWorld({ random });
    const { client, clock, server, read } = world;
    const reader = read('a');
    client.start();
    for (let step = 0; step < 60; step++) {
      misbehave(world, random, 'a', step);
      clock.pass(random() * 1_500);
    }
    Object.assign(server.faults, { dropBeforeAck: false, onSend: undefined, latencyMs: 1 });
    clock.pass(120_000);

    const log = server.logs.get('a') ?? [];
    expect(reader.events.map(({ seq }) => seq)).toEqual(log.map(({ seq }) => seq));
    expect(client.pending('a')).toEqual([]);
    const mine = log.flatMap((event) => (event.kind === 'message' && event.clientId ? [event.clientId] : []));
    expect(new Set(mine).size).toBe(mine.length);
    const order = log.flatMap((event) =>
      event.kind === 'message' && event.clientId ? [Number(event.text.slice(5))] : [],
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  },
);
