import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { watchCanaries } from './canaries.ts';
import { runCorruptAgent } from './corrupt-agent.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

/** The small version of `npm run adversary -- agent`. */
it('a bought agent is alarmed about, locked, and carries away no more than the budget', async () => {
  const haul = await runCorruptAgent(world.url, world.admin, 45);
  expect(haul).toMatchObject({ bulkDocuments: 0, unlogged: 0, overseersTold: true });
  expect(haul.readBeforeAlarm).toBeGreaterThan(0);
  expect(haul.readBeforeAlarm).toBeLessThanOrEqual(20);
  expect(haul.readBeforeLock).toBeGreaterThan(haul.readBeforeAlarm);
  expect(haul.readBeforeLock).toBeLessThanOrEqual(40);
}, 60_000);

it('would notice a leak', () => {
  const [one, two] = ['a', 'b'].map((mark) => ({
    conversationId: mark,
    caseCode: mark,
    name: `Canary ${mark}`,
    email: `${mark}@nest.example`,
  }));
  if (!one || !two) throw new Error('two canaries');
  const watch = watchCanaries([one, two]);
  watch.read(`{"customers":["${one.name}","${two.email}"]}`);
  expect([watch.seen.size, watch.inBulk]).toEqual([2, 1]);
});
