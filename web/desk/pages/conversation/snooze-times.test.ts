import { expect, test } from 'vitest';
import { localMinute, snoozeTimes } from './snooze-times.ts';

test.each([
  ['2026-11-27T15:20', '2026-11-28T09:00', '2026-11-30T09:00'],
  ['2026-11-29T23:59', '2026-11-30T09:00', '2026-11-30T09:00'],
  ['2026-11-30T08:00', '2026-12-01T09:00', '2026-12-07T09:00'],
  ['2026-12-31T10:00', '2027-01-01T09:00', '2027-01-04T09:00'],
])('on %s, tomorrow is %s and Monday %s', (now, tomorrow, monday) => {
  const times = snoozeTimes(new Date(now));
  expect(localMinute(times.tomorrow)).toBe(tomorrow);
  expect(localMinute(times.monday)).toBe(monday);
  expect(times.threeHours.getTime() - times.hour.getTime()).toBe(2 * 3_600_000);
});
