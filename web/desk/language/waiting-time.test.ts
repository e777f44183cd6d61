import { expect, test } from 'vitest';
import { waitingTime } from './waiting-time.ts';

const since = '2026-11-24T08:00:00.000Z';
const after = (minutes: number) => Date.parse(since) + minutes * 60_000;

test.each([
  [-5, '1m'],
  [0.2, '1m'],
  [59, '59m'],
  [60, '1h'],
  [47 * 60 + 59, '47h'],
  [48 * 60, '2d'],
])('%d minutes are %s', (minutes, words) => {
  expect(waitingTime(since, 'en', after(minutes))).toBe(words);
});

test('speaks Chinese', () => {
  expect(waitingTime(since, 'zh-CN', after(90))).toMatch(/^1\s?小时$/);
});
