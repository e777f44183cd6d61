import { expect, it } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

it('allows a burst, then the rate, and says how long to wait', () => {
  const bucket = createTokenBucket(10, 3);
  expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 0]);
  expect(bucket.take(0)).toBe(100);
  expect(bucket.take(50)).toBe(50);
  expect(bucket.take(100)).toBe(0);
  expect(bucket.take(100)).toBe(100);
});

it('never saves up more than the burst', () => {
  const bucket = createTokenBucket(10, 2);
  bucket.take(0);
  expect([bucket.take(60_000), bucket.take(60_000), bucket.take(60_000)]).toEqual([0, 0, 100]);
});
