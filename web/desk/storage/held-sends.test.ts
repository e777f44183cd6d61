import { expect, test, vi } from 'vitest';
import { createHeldSends, type HeldSend } from './held-sends.ts';

const send = (clientId: string): HeldSend => ({
  conversationId: 'c',
  clientId,
  text: clientId,
  expectedSeq: 3,
  sendAt: 9,
});

test('waits over reloads, each person for themselves, and is taken once', () => {
  const mine = createHeldSends('me');
  const told = vi.fn();
  mine.subscribe(told);
  mine.hold(send('a'));
  mine.hold(send('b'));
  expect(mine.all()).toBe(mine.all());
  const reloaded = createHeldSends('me');
  expect(reloaded.all()).toEqual([send('a'), send('b')]);
  expect(createHeldSends('you').all()).toEqual([]);
  expect(reloaded.take('a')).toEqual(send('a'));
  expect(mine.take('a')).toBeUndefined();
  expect(mine.all()).toEqual([send('b')]);
  expect(told).toHaveBeenCalledTimes(2);
  mine.take('b');
  expect(mine.all()).toEqual([]);
});
