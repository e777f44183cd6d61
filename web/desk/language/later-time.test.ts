import { expect, test } from 'vitest';
import { laterTime } from './later-time.ts';

const now = Date.parse('2026-11-27T15:00:00Z');

test.each([
  ['2026-11-27T18:05:00Z', 'en', 'today 18:05'],
  ['2026-11-28T09:00:00Z', 'en', 'tomorrow 09:00'],
  ['2026-11-28T09:00:00Z', 'zh-CN', '明天 09:00'],
  ['2026-11-30T09:00:00Z', 'en', 'Mon, Nov 30 09:00'],
  ['2026-11-30T09:00:00Z', 'zh-CN', '11月30日周一 09:00'],
] as const)('%s in %s is %s', (iso, language, expected) => {
  expect(laterTime(iso, language, now, 'UTC')).toBe(expected);
});

test('the day is the reader’s', () => {
  expect(laterTime('2026-11-27T20:00:00Z', 'en', now, 'Asia/Shanghai')).toBe('tomorrow 04:00');
});
