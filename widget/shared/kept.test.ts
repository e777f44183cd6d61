import { expect, test } from 'vitest';
import { createKept } from './kept.ts';

const broken = {
  getItem(): string | null {
    throw new Error('blocked');
  },
  setItem() {
    throw new Error('full');
  },
  removeItem() {
    throw new Error('blocked');
  },
};

test('a storage that refuses leaves the value in memory', () => {
  const kept = createKept<{ a: number }>(broken, 'x');
  expect(kept.load()).toBeNull();
  kept.save({ a: 1 });
  expect(kept.load()).toEqual({ a: 1 });
  kept.save(null);
  expect(kept.load()).toBeNull();
});

test('what somebody else has garbled counts as empty', () => {
  const storage = { getItem: () => '{"a":', setItem: () => {}, removeItem: () => {} };
  expect(createKept(storage, 'x').load()).toBeNull();
});
