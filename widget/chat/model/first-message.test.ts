import { expect, test } from 'vitest';
import { keys } from '../../shared/kept.ts';
import { createSupport, newPlace } from './support.ts';
import { createMemory, createTestSurroundings, settle } from './test-surroundings.ts';

const question = 'Where are my coins?';

test('somebody who merely looks becomes nobody', async () => {
  const world = createTestSurroundings();
  createSupport(world, () => {});
  await settle();
  expect(world.requests).toEqual([]);
});

test('the first message makes a visitor and a conversation', async () => {
  const world = createTestSurroundings();
  const support = createSupport(world, () => {});
  support.start(question, 'en');
  expect(support.screen.name).toBe('starting');
  await settle();
  expect(world.requests.slice(0, 1)).toEqual(['POST /visits']);
  expect(world.conversations).toMatchObject([{ preview: question }]);
  expect(support.screen).toMatchObject({ name: 'conversation', id: world.conversations[0]?.id });
  expect(support.first.starting).toBeNull();
  expect(JSON.parse(world.local.getItem(keys.visit) ?? '')).toEqual({ token: 'token-2', subject: null });
});

test('without a connection it is kept, and goes out once when there is one', async () => {
  const world = createTestSurroundings();
  const support = createSupport(world, () => {});
  world.answers.set('POST /conversations', undefined);
  support.start(question, 'en');
  await settle();
  expect(support.first).toMatchObject({ starting: { text: question }, trouble: 'OFFLINE' });
  world.clock.pass(10_000);
  await settle();
  world.answers.clear();
  support.nudge();
  await settle();
  expect(world.conversations).toHaveLength(1);
  expect(world.requests.filter((request) => request === 'POST /visits')).toHaveLength(1);
  expect(support.first.trouble).toBeNull();
});

test('it survives the page', async () => {
  const local = createMemory();
  const before = createTestSurroundings({ local });
  before.answers.set('POST /visits', undefined);
  createSupport(before, () => {}).start(question, 'en');
  await settle();

  const after = createTestSurroundings({ local });
  const support = createSupport(after, () => {});
  expect(support.screen.name).toBe('starting');
  await settle();
  expect(after.conversations).toMatchObject([{ preview: question }]);
  expect(local.getItem(keys.starting)).toBeNull();
});

test('a rate limit is waited out, and a nudge does not go round it', async () => {
  const world = createTestSurroundings();
  const support = createSupport(world, () => {});
  world.answers.set('POST /conversations', () => ({
    status: 429,
    body: { code: 'RATE_LIMITED', data: { retryAfterSeconds: 30 } },
  }));
  support.start(question, 'en');
  await settle();
  world.answers.clear();
  support.nudge();
  await settle();
  expect(world.conversations).toEqual([]);
  world.clock.pass(30_000);
  await settle();
  expect(world.conversations).toHaveLength(1);
});

test('what the server refuses goes back into the field, above what stands there', async () => {
  const world = createTestSurroundings();
  const support = createSupport(world, () => {});
  world.answers.set('POST /conversations', () => ({ status: 400, body: { code: 'CONTROL_CHARACTERS' } }));
  support.start(question, 'en');
  support.drafts.setDraft(newPlace, 'and more');
  await settle();
  expect(support.drafts.draft(newPlace)).toBe(`${question}\nand more`);
  expect(support.notice).toBe('CONTROL_CHARACTERS');
  expect(support.screen.name).toBe('home');
  expect(support.first.starting).toBeNull();
});

test('a token of another time is replaced', async () => {
  const world = createTestSurroundings();
  world.local.setItem(keys.visit, JSON.stringify({ token: 'old', subject: null }));
  const unauthenticated = () => ({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  world.answers.set('POST /conversations', unauthenticated);
  const support = createSupport(world, () => {});
  support.start(question, 'en');
  await settle();
  world.answers.clear();
  world.clock.pass(1_000);
  await settle();
  expect(world.requests).toContain('POST /visits');
  expect(world.conversations).toHaveLength(1);
});

test('a page in trouble before the server is not an answer of the server', async () => {
  const world = createTestSurroundings();
  const support = createSupport(world, () => {});
  world.fetch = async () => new Response('<html>Sign in to the hotel network</html>');
  support.start(question, 'en');
  await settle();
  expect(support.first.trouble).toBe('OFFLINE');
});
