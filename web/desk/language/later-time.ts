import type { Language } from '@gatehouse/contract/languages';
import { clockTime, dayKey } from '@gatehouse/web-ui/time';

const dayMs = 24 * 3_600_000;

/**
 * A time ahead as it is said in a list: today and tomorrow by their names, other days by weekday and date.
 *
 * @param now milliseconds since 1970
 * @param timeZone IANA name; the reader's own without it
 * @example laterTime('2026-11-28T09:00:00Z', 'en', Date.parse('2026-11-27T15:00:00Z'), 'UTC') // 'tomorrow 09:00'
 */
export function laterTime(iso: string, language: Language, now: number, timeZone?: string): string {
  const names = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const isDay = (at: number) => dayKey(iso, timeZone) === dayKey(new Date(at).toISOString(), timeZone);
  const clock = clockTime(iso, language, timeZone);
  if (isDay(now)) return `${names.format(0, 'day')} ${clock}`;
  if (isDay(now + dayMs)) return `${names.format(1, 'day')} ${clock}`;
  const date = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return `${date.format(new Date(iso))} ${clock}`;
}
