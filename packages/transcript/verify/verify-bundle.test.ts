import { beforeAll, expect, test } from 'vitest';
import { readBundle } from '../bundle/read-bundle.ts';
import type { Bundle, BundledEvent } from '../bundle/transcript.ts';
import { KEY, takeBundle } from '../evaluation/database.ts';
import { createWorld } from '../evaluation/world.ts';
import { generateKey, parseVerifierKey } from '../note/keys.ts';
import { verifyBundle } from './verify-bundle.ts';

let bundle: Bundle;
beforeAll(async () => {
  const world = await createWorld(9);
  bundle = readBundle(await takeBundle(world.database, world.conversation, world.heldSizes));
});

const withEvents = (change: (events: readonly BundledEvent[]) => readonly BundledEvent[]): Bundle => ({
  ...bundle,
  transcript: { ...bundle.transcript, events: change(bundle.transcript.events) },
});
const codes = (changed: Bundle, trust = {}) => verifyBundle(changed, trust).faults.map(({ code }) => code);

test('the result names the log, its time and the key', () => {
  const { ok, key, verifierKey, checkpoint } = verifyBundle(bundle, { key: KEY });
  expect({ ok, key, verifierKey }).toEqual({ ok: true, key: 'given', verifierKey: bundle.transcript.key });
  expect(checkpoint).toEqual({
    origin: KEY.name,
    size: expect.any(Number),
    time: expect.stringMatching(/^2026-05-01T00:0/),
    signedBy: KEY.name,
    witnesses: [],
  });
  expect(verifyBundle(bundle).key).toBe('self-declared');
});

test('with another key nothing is proved', () => {
  const stranger = parseVerifierKey(generateKey(KEY.name, 'log', new Uint8Array(32)).verifier);
  const { ok, events, faults } = verifyBundle(bundle, { key: stranger });
  expect(ok).toBe(false);
  expect(faults).toEqual([{ code: 'CHECKPOINT_NOT_SIGNED' }]);
  expect(new Set(events.map(({ verdict }) => verdict))).toEqual(new Set(['unproved']));
});

test('a witness that is trusted and has not signed is missed', () => {
  const witness = parseVerifierKey(generateKey('witness.example', 'cosigner', new Uint8Array(32).fill(4)).verifier);
  expect(codes(bundle, { key: KEY, witnesses: [witness] })).toEqual(['QUORUM_MISSED']);
});

test('only a later, sound event can record an erasure', () => {
  const unrecorded = withEvents((events) =>
    events.map((event) =>
      event.header.kind === 'erasure' && event.content ? { ...event, content: { erases: [2] } } : event,
    ),
  );
  expect(codes(unrecorded, { key: KEY })).toEqual(expect.arrayContaining(['EVENT_ALTERED', 'CONTENT_GONE']));
});

test('one altered event is not blamed on the next', () => {
  const altered = withEvents((events) =>
    events.map((event) =>
      event.header.seq === 3 ? { ...event, header: { ...event.header, author: 'system' } } : event,
    ),
  );
  const bad = verifyBundle(altered, { key: KEY }).events.filter(({ verdict }) => verdict !== 'proved');
  expect(bad.filter(({ verdict }) => verdict !== 'erased' && verdict !== 'withheld')).toEqual([
    { seq: 3, verdict: 'not-in-log' },
  ]);
});

test('a file that claims endless gaps does not make the result endless', () => {
  const gaps = withEvents((events) =>
    events.map((event, at) => ({ ...event, header: { ...event.header, seq: (at + 1) * 2 ** 40 } })),
  );
  expect(verifyBundle(gaps, { key: KEY }).events.length).toBeLessThan(1000 + bundle.transcript.events.length + 1);
});

test('what is no key, no checkpoint or no held checkpoint is a fault, not an accident', () => {
  const { transcript } = bundle;
  expect(codes({ ...bundle, transcript: { ...transcript, key: 'x' } })).toContain('KEY_UNREADABLE');
  const noNote = codes({ ...bundle, transcript: { ...transcript, checkpoint: 'x' } });
  expect(noNote).toEqual(expect.arrayContaining(['CHECKPOINT_UNREADABLE', 'EVENT_NOT_IN_LOG']));
  expect(codes(bundle, { key: KEY, checkpoints: ['x'] })).toEqual(['HELD_UNREADABLE']);
  expect(codes({ ...bundle, transcript: { ...transcript, events: [] } }, { key: KEY })).toContain('NOT_CLOSED');
  expect(codes({ ...bundle, html: undefined }, { key: KEY })).toEqual(['PAGE_MISSING']);
});

test('a kept checkpoint without a proof that leads from it is not passed over', async () => {
  const { earlier, database, conversation } = await createWorld(9);
  const alone = readBundle(await takeBundle(database, conversation, []));
  expect(codes(alone, { key: KEY, checkpoints: [database.checkpoint] })).toEqual([]);
  expect(codes(alone, { key: KEY, checkpoints: [earlier.checkpoint] })).toEqual(['NOT_CONNECTED']);
  expect(codes(bundle, { key: KEY, checkpoints: [earlier.checkpoint] })).toEqual([]);
});
