import { expect, test } from 'vitest';
import { readBundle } from '../bundle/read-bundle.ts';
import { verifyBundle } from '../verify/verify-bundle.ts';
import { takeBundle } from './database.ts';
import { logTamperings } from './log-tamperings.ts';
import { createRandom } from './random.ts';
import { rowTamperings } from './row-tamperings.ts';
import { createWorld, mirror } from './world.ts';

const TAMPERINGS = 1000;
const tamperings = [...rowTamperings, ...logTamperings];

test('what nobody touched is verified, whatever the verifier holds', async () => {
  const world = await createWorld(1);
  const bundle = readBundle(await takeBundle(world.database, world.conversation, world.heldSizes));
  for (const trust of [{}, world.key, world.kept, { ...world.kept, log: mirror(world.database) }]) {
    const result = verifyBundle(bundle, trust);
    expect(result).toMatchObject({ ok: true, faults: [] });
    expect(new Set(result.events.map(({ verdict }) => verdict))).toEqual(new Set(['proved', 'erased', 'withheld']));
    expect(result.events.map(({ seq }) => seq)).toEqual(result.events.map((_, at) => at + 1));
  }
});

test(`${TAMPERINGS} tamperings with all rights on the database: all are found offline, each for what it is`, async () => {
  const worlds = await Promise.all([1, 2, 3, 4].map(createWorld));
  const random = createRandom(20260501);
  const missed: string[] = [];
  for (let count = 0; count < TAMPERINGS; count++) {
    const tampering = tamperings[count % tamperings.length];
    if (tampering === undefined) continue;
    const { bytes, trust } = await tampering.tamper(random.pick(worlds), random);
    const { ok, faults } = verifyBundle(readBundle(bytes), trust);
    const asExpected = faults.some(({ code }) => tampering.found.includes(code));
    if (ok || !asExpected) missed.push(`${tampering.name}: ${faults.map(({ code }) => code).join(' ')}`);
  }
  expect(missed).toEqual([]);
});
