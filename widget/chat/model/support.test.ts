import { expect, test } from 'vitest';
import { keys } from '../../shared/kept.ts';
import { createSupport, type Support } from './support.ts';
import { conversationView, createTestSurroundings, settle, type TestSurroundings } from './test-surroundings.ts';

function identityOf(subject: string): string {
  return `e30.${btoa(JSON.stringify({ sub: subject })).replaceAll('=', '')}.signature`;
}

async function known(prepare: (world: TestSurroundings) => void = () => {}): Promise<[Support, TestSurroundings]> {
  const world = createTestSurroundings();
  world.local.setItem(keys.visit, JSON.stringify({ token: 'mine', subject: null }));
  world.conversations.push(conversationView('a'));
  prepare(world);
  const support = createSupport(world, () => {});
  await settle();
  world.clock.pass(100);
  return [support, world];
}

function open(support: Support, id: string) {
  support.openConversation(id);
  if (support.screen.name !== 'conversation') throw new Error('not open');
  return support.screen.log;
}

test('answers that were not on a screen are counted, over page changes too', async () => {
  const [support, world] = await known();
  world.log.append('a', 'one');
  world.log.append('a', 'two');
  world.clock.pass(100);
  expect(support.visit?.unread.total()).toBe(2);
  support.visit?.unread.mark('a', 2);
  expect(support.visit?.unread.total()).toBe(0);

  support.visit?.stop();
  world.log.append('a', 'three');
  const next = createSupport(world, () => {});
  await settle();
  world.clock.pass(100);
  expect(next.visit?.unread.total()).toBe(1);
});

test('conversations that are new to this browser begin as read', async () => {
  const [support] = await known((world) => {
    world.log.append('a', 'long ago');
    world.conversations[0] = conversationView('a', { lastSeq: 1 });
  });
  expect(support.visit?.unread.total()).toBe(0);
});

test('a text is on its way, then said', async () => {
  const [support, world] = await known();
  const log = open(support, 'a');
  world.clock.pass(10);
  log.send('hello');
  expect(log.sending().map(({ text }) => text)).toEqual(['hello']);
  world.clock.pass(10);
  expect(log.sending()).toEqual([]);
  expect(log.events).toMatchObject([{ kind: 'message', text: 'hello' }]);
});

test('between ack and event a text does not vanish', async () => {
  const [support, world] = await known();
  const log = open(support, 'a');
  world.clock.pass(10);
  log.send('hello');
  const seen: number[] = [];
  for (let step = 0; step < 10; step++) {
    world.clock.pass(0.5);
    seen.push(log.sending().length + log.events.length);
  }
  expect(new Set(seen)).toEqual(new Set([1]));
});

test('a refused text goes back into an empty field, and beside a full one stays a message', async () => {
  const [support, world] = await known();
  const log = open(support, 'a');
  world.clock.pass(10);
  world.log.faults.onSend = () => ({ code: 'CONVERSATION_CLOSED' });
  log.send('first');
  world.clock.pass(10);
  expect(support.drafts.draft('a')).toBe('first');
  expect(log.fault).toBe('CONVERSATION_CLOSED');

  log.send('second');
  world.clock.pass(10);
  expect(log.refused()).toMatchObject([{ text: 'second', code: 'CONVERSATION_CLOSED' }]);
  const [refused] = log.refused();
  if (refused) log.takeBack(refused);
  expect(support.drafts.draft('a')).toBe('first\nsecond');
  expect(log.refused()).toEqual([]);
});

test('a word about the connection comes after two seconds, however often it is tried', async () => {
  const [support, world] = await known();
  open(support, 'a');
  world.clock.pass(10);
  world.log.faults.refuseConnections = true;
  world.log.drop();
  world.clock.pass(1_900);
  expect(support.visit?.isOffline).toBe(false);
  world.clock.pass(200);
  expect(support.visit?.isOffline).toBe(true);
  world.log.faults.refuseConnections = false;
  world.clock.pass(30_000);
  expect(support.visit?.isOffline).toBe(false);
});

test('a token that is worth nothing any more is told once', async () => {
  const [support, world] = await known((fresh) => {
    fresh.answers.set('GET /visits/current', () => ({ status: 401, body: { code: 'UNAUTHENTICATED' } }));
  });
  expect(support.notice).toBe('UNAUTHENTICATED');
  expect(support.visit).toBeNull();
  expect(world.local.getItem(keys.visit)).toBeNull();
});

test('a list that cannot be fetched is tried again on waking', async () => {
  const [support, world] = await known((fresh) => fresh.answers.set('GET /conversations', undefined));
  expect(support.visit?.fault).toBe('OFFLINE');
  world.answers.clear();
  support.nudge();
  await settle();
  expect(support.visit).toMatchObject({ fault: null, conversations: [{ id: 'a' }] });
});

test('tabs share the visit', async () => {
  const world = createTestSurroundings();
  const support = createSupport(world, () => {});
  world.storeElsewhere(keys.visit, JSON.stringify({ token: 'from another tab', subject: null }));
  expect(support.visit).not.toBeNull();
  world.storeElsewhere(keys.visit, null);
  expect(support.visit).toBeNull();
});

test('a signed identity is used once, and another person sees nothing of the one before', async () => {
  const [support, world] = await known();
  await Promise.all([support.identify(identityOf('mei'), 'en'), support.identify(identityOf('mei'), 'en')]);
  await support.identify(identityOf('mei'), 'en');
  expect(world.requests.filter((request) => request === 'POST /visits/identity')).toHaveLength(1);
  expect(JSON.parse(world.local.getItem(keys.visit) ?? '')).toMatchObject({ subject: 'mei' });

  support.drafts.setDraft('a', 'private');
  world.answers.set('POST /visits/identity', undefined);
  await support.identify(identityOf('ben'), 'en');
  expect(support.visit).toBeNull();
  expect(support.drafts.draft('a')).toBe('');
  expect(world.local.getItem(keys.visit)).toBeNull();
});

test('leaving works without a connection and leaves nothing behind', async () => {
  const [support, world] = await known();
  open(support, 'a').send('not sent yet');
  world.answers.set('DELETE /visits/current', undefined);
  await support.signOut();
  for (const key of [keys.visit, keys.outbox, keys.seen, keys.starting]) expect(world.local.getItem(key)).toBeNull();
  expect(world.session.getItem(keys.drafts)).toBeNull();
  expect(support.screen.name).toBe('home');
});
