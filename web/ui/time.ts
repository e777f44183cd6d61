import type { Language } from '@gatehouse/contract/languages';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const justNow: Record<Language, string> = { 'zh-CN': '刚刚', en: 'just now' };

/**
 * How long ago, in words; the date after a week. A time ahead of the reader's clock counts as now: clocks differ.
 *
 * @param now milliseconds since 1970
 * @example relativeTime('2026-11-24T08:00:00Z', 'en', Date.parse('2026-11-24T08:05:00Z')) // '5 minutes ago'
 */
export function relativeTime(iso: string, language: Language, now: number, timeZone?: string): string {
  const at = Date.parse(iso);
  const age = now - at;
  if (age < minute) return justNow[language];
  if (age >= 7 * day) {
    const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
    return format(language, { month: 'short', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) }, timeZone, at);
  }
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (age < hour) return words.format(-Math.floor(age / minute), 'minute');
  if (age < day) return words.format(-Math.floor(age / hour), 'hour');
  return words.format(-Math.floor(age / day), 'day');
}

/**
 * The full date and time with the zone named, in the reader's zone unless another one is given (IANA name).
 *
 * @example exactTime('2026-11-24T08:00:00Z', 'en', 'UTC') // 'November 24, 2026 at 08:00 UTC'
 */
export function exactTime(iso: string, language: Language, timeZone?: string): string {
  return format(
    language,
    { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
    timeZone,
    Date.parse(iso),
  );
}

/** Hours and minutes, for a message under a day line. */
export function clockTime(iso: string, language: Language, timeZone?: string): string {
  return format(language, { hour: '2-digit', minute: '2-digit' }, timeZone, Date.parse(iso));
}

/** Two times with the same key fall on the same calendar day of the reader. */
export function dayKey(iso: string, timeZone?: string): string {
  return format('en', { year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone, Date.parse(iso));
}

/**
 * The day, for a line between messages: today, yesterday, or its date.
 *
 * @param now milliseconds since 1970
 */
export function dayName(iso: string, language: Language, now: number, timeZone?: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const key = dayKey(iso, timeZone);
  if (key === dayKey(new Date(now).toISOString(), timeZone)) return capital(words.format(0, 'day'));
  if (key === dayKey(new Date(now - day).toISOString(), timeZone)) return capital(words.format(-1, 'day'));
  return format(
    language,
    { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
    timeZone,
    Date.parse(iso),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs about a hundred times what using one does, and a long log uses one per line. */
function format(
  language: Language,
  options: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
  at: number,
): string {
  const key = JSON.stringify([language, options, timeZone]);
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, {
      hourCycle: 'h23',
      ...options,
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    formats.set(key, formatter);
  }
  return formatter.format(at);
}
