import { describe, expect, test } from 'vitest';
import { clockTime, dayName, exactTime, relativeTime } from './time.ts';

const now = Date.parse('2026-11-24T08:00:00Z');
const ago = (ms: number) => new Date(now - ms).toISOString();
const hour = 3_600_000;

describe('relativeTime', () => {
  test.each([
    [-hour, 'just now', '刚刚'],
    [59_000, 'just now', '刚刚'],
    [5 * 60_000, '5 minutes ago', '5分钟前'],
    [23 * hour, '23 hours ago', '23小时前'],
    [24 * hour, '1 day ago', '1天前'],
    [8 * 24 * hour, 'Nov 16', '11月16日'],
    [400 * 24 * hour, 'Oct 20, 2025', '2025年10月20日'],
  ])('%d ms ago', (age, en, zhCN) => {
    expect(relativeTime(ago(age), 'en', now, 'UTC')).toBe(en);
    expect(relativeTime(ago(age), 'zh-CN', now, 'UTC')).toBe(zhCN);
  });
});

test('an exact time names its zone', () => {
  expect(exactTime('2026-11-24T08:00:00Z', 'en', 'UTC')).toBe('November 24, 2026 at 08:00 UTC');
  expect(exactTime('2026-11-24T08:00:00Z', 'zh-CN', 'Asia/Shanghai')).toContain('16:00');
});

test('midnight is 00, not 24', () => {
  expect(clockTime('2026-11-24T00:05:00Z', 'en', 'UTC')).toBe('00:05');
});

test('a day is that of the reader', () => {
  expect(dayName('2026-11-24T07:00:00Z', 'en', now, 'UTC')).toBe('Today');
  expect(dayName('2026-11-23T23:00:00Z', 'zh-CN', now, 'UTC')).toBe('昨天');
  expect(dayName('2026-11-23T23:00:00Z', 'zh-CN', now, 'Asia/Shanghai')).toBe('今天');
  expect(dayName('2026-11-20T08:00:00Z', 'en', now, 'UTC')).toBe('Fri, November 20, 2026');
});
