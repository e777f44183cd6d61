import { expect, test } from 'vitest';
import { createStore } from '../shared/store.ts';
import { createPublicApi } from './public-api.ts';

function createWorld() {
  const calls: string[] = [];
  const controls = {
    isOpen: createStore(false),
    unread: createStore(3),
    identity: createStore<string | null>(null),
    setLanguage: (language: string) => calls.push(language),
    signOut: () => calls.push('signed out'),
  };
  return { calls, controls, api: createPublicApi(controls) };
}

test('queued calls are made in order', () => {
  const { api, controls, calls } = createWorld();
  api.queue.push(['open'], ['identify', 'jwt'], ['setLanguage', 'zh-CN'], ['signOut']);
  expect(controls.isOpen.get()).toBe(true);
  expect(controls.identity.get()).toBe('jwt');
  expect(calls).toEqual(['zh-CN', 'signed out']);
  api.queue.push(['close']);
  expect(controls.isOpen.get()).toBe(false);
});

test('the number of unread messages is told at once and on change, until nobody wants it', () => {
  const { api, controls } = createWorld();
  const told: number[] = [];
  const stop = api.onUnread((count) => told.push(count));
  controls.unread.set(4);
  stop();
  controls.unread.set(5);
  expect(told).toEqual([3, 4]);
});
