import { describe, expect, test } from 'vitest';
import { createTestWorld } from './test-world.ts';

describe('the connection', () => {
  test('greets first, then is online', () => {
    const { client, clock, server, statuses } = createTestWorld();
    client.start();
    clock.pass(10);
    expect(server.heard).toEqual([{ type: 'hello', protocol: 1, as: 'customer', token: 'secret' }]);
    expect(statuses).toEqual(['connecting', 'online']);
  });

  test('starts once, however often it is told', () => {
    const { client, clock, server } = createTestWorld();
    client.start();
    client.start();
    clock.pass(10);
    expect(server.dials).toBe(1);
  });

  test('waits longer after each failure, up to 30 s', () => {
    const { client, clock, server } = createTestWorld({ random: () => 1 });
    server.faults.refuseConnections = true;
    client.start();
    const dialsAfter = (ms: number) => {
      clock.pass(ms);
      return server.dials;
    };
    expect([dialsAfter(400), dialsAfter(200), dialsAfter(1000), dialsAfter(2000)]).toEqual([1, 2, 3, 4]);
    clock.pass(120_000);
    const before = server.dials;
    clock.pass(30_000 * 3);
    expect(server.dials - before).toBeGreaterThanOrEqual(2);
    expect(server.dials - before).toBeLessThanOrEqual(3);
  });

  test('starts counting anew only after a connection that lasted', () => {
    const { client, clock, server } = createTestWorld({ random: () => 1 });
    client.start();
    for (let round = 0; round < 4; round++) {
      clock.pass(10);
      server.drop();
      clock.pass(500 * 2 ** round + 5);
    }
    expect(server.dials).toBe(5);
    clock.pass(6_000);
    server.drop();
    clock.pass(510);
    expect(server.dials).toBe(6);
  });

  test('survives a connect that throws', () => {
    let tries = 0;
    const { client, clock, statuses } = createTestWorld({
      connect() {
        tries++;
        throw new Error('refused by the page');
      },
    });
    client.start();
    clock.pass(1_000);
    expect(tries).toBeGreaterThan(1);
    expect(statuses.slice(0, 3)).toEqual(['connecting', 'offline', 'connecting']);
  });

  test('gives up on a server that never welcomes', () => {
    const { client, clock, server } = createTestWorld();
    server.faults.neverWelcome = true;
    client.start();
    clock.pass(11_000);
    expect(server.dials).toBe(2);
  });

  test('pings after silence and stays while it is answered', () => {
    const { client, clock, server, statuses, heard } = createTestWorld();
    client.start();
    clock.pass(100_000);
    expect(heard('ping').length).toBeGreaterThanOrEqual(4);
    expect(server.dials).toBe(1);
    expect(statuses).toEqual(['connecting', 'online']);
  });

  test('reconnects when nothing is heard for twice as long', () => {
    const { client, clock, server, statuses } = createTestWorld();
    client.start();
    clock.pass(10);
    server.faults.deaf = true;
    clock.pass(39_000);
    expect(server.dials).toBe(1);
    clock.pass(2_000);
    expect(server.dials).toBe(2);
    expect(statuses).toContain('offline');
  });

  test('notices after a sleep that the connection is dead', () => {
    const { client, clock, server } = createTestWorld();
    client.start();
    clock.pass(10);
    clock.sleep(3_600_000);
    clock.pass(500);
    expect(server.dials).toBe(2);
  });

  test('a garbled frame costs the connection, not the client', () => {
    const { client, clock, server } = createTestWorld();
    client.start();
    clock.pass(10);
    // JSON.stringify makes nothing of this, so what arrives is not JSON.
    server.say({ type: 'pong', toJSON: () => undefined });
    clock.pass(1_000);
    expect(server.dials).toBe(2);
  });

  test('ignores frames of types that it does not know', () => {
    const { client, clock, server, statuses } = createTestWorld();
    client.start();
    clock.pass(10);
    server.say({ type: 'typing' as 'pong' });
    clock.pass(1_000);
    expect(statuses).toEqual(['connecting', 'online']);
  });
});

describe('bye', () => {
  test('with a time: comes back not earlier, not even when nudged', () => {
    const { client, clock, server } = createTestWorld();
    client.start();
    clock.pass(10);
    server.say({ type: 'bye', reason: 'SERVER_STOPPING', reconnectAfterMs: 5_000 });
    clock.pass(2_000);
    client.nudge();
    clock.pass(2_000);
    expect(server.dials).toBe(1);
    clock.pass(1_500);
    expect(server.dials).toBe(2);
  });

  test('without a time: stays away until started again', () => {
    const { client, clock, server, statuses } = createTestWorld();
    client.start();
    clock.pass(10);
    server.say({ type: 'bye', reason: 'SESSION_ENDED', reconnectAfterMs: null });
    clock.pass(600_000);
    client.nudge();
    clock.pass(600_000);
    expect(server.dials).toBe(1);
    expect(statuses.at(-1)).toBe('stopped SESSION_ENDED');
    client.start();
    clock.pass(10);
    expect(statuses.at(-1)).toBe('online');
  });
});

describe('nudge', () => {
  test('dials at once instead of waiting', () => {
    const { client, clock, server } = createTestWorld({ random: () => 1 });
    server.faults.refuseConnections = true;
    client.start();
    clock.pass(40_000);
    const before = server.dials;
    client.nudge();
    expect(server.dials).toBe(before + 1);
  });

  test('finds a dead connection within seconds', () => {
    const { client, clock, server } = createTestWorld();
    client.start();
    clock.pass(10);
    server.faults.deaf = true;
    client.nudge();
    clock.pass(4_500);
    expect(server.dials).toBe(2);
  });

  test('leaves a living connection alone', () => {
    const { client, clock, server } = createTestWorld();
    client.start();
    client.nudge();
    clock.pass(10);
    client.nudge();
    clock.pass(60_000);
    expect(server.dials).toBe(1);
  });

  test('does nothing before start and after stop', () => {
    const { client, clock, server, statuses } = createTestWorld();
    client.nudge();
    expect(server.dials).toBe(0);
    client.start();
    clock.pass(10);
    client.stop();
    client.nudge();
    clock.pass(60_000);
    expect(server.dials).toBe(1);
    expect(server.connections()).toBe(0);
    expect(statuses).toEqual(['connecting', 'online', 'stopped']);
  });
});
