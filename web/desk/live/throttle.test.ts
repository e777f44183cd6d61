import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from './throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a burst is one run, and runs keep their distance', () => {
  const run = vi.fn();
  const gathered = throttle(run, 100, 1_000);
  for (let i = 0; i < 5; i += 1) gathered.call();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(1);
  gathered.call();
  vi.advanceTimersByTime(999);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(2);
});

test('can be called off', () => {
  const run = vi.fn();
  const gathered = throttle(run, 100, 1_000);
  gathered.call();
  gathered.cancel();
  vi.advanceTimersByTime(5_000);
  expect(run).not.toHaveBeenCalled();
});
