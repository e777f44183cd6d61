import { expect, test } from 'vitest';
import { createEnsureVisit } from './ensure-visit.ts';

test('one form makes one visit, for ten minutes', async () => {
  let now = 0;
  let made = 0;
  const ensureVisit = createEnsureVisit(() => now);
  const start = async () => `token ${++made}`;
  expect(await Promise.all([ensureVisit('a', 'en', start), ensureVisit('a', 'en', start)])).toEqual([
    'token 1',
    'token 1',
  ]);
  expect(await ensureVisit('b', 'en', start)).toBe('token 2');
  now = 10 * 60_000;
  expect(await ensureVisit('a', 'en', start)).toBe('token 3');
});

test('a visit that could not be made is tried again', async () => {
  const ensureVisit = createEnsureVisit(() => 0);
  await expect(ensureVisit('a', 'en', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await ensureVisit('a', 'en', async () => 'token')).toBe('token');
});
