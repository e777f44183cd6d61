const minute = 60_000;
const hour = 60 * minute;
/** RFC 5321 § 4.5.4.1: quickly at first, then slowly; given up after a day and a half. */
const pausesMs = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 12 * hour];

/** When a mail that was put off is tried again; null once it is given up. `attempts` counts the tries so far, from 1. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = pausesMs[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
