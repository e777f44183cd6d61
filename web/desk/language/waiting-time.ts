import type { Language } from '@gatehouse/contract/languages';

const minute = 60_000;

/**
 * How long someone has waited, in the shortest words.
 *
 * @param now milliseconds since 1970
 * @example waitingTime('2026-11-24T08:00:00Z', 'en', Date.parse('2026-11-24T09:20:00Z')) // '1h'
 */
export function waitingTime(since: string, language: Language, now: number): string {
  const minutes = Math.max(1, Math.floor((now - Date.parse(since)) / minute));
  const [value, unit] =
    minutes < 60
      ? ([minutes, 'minute'] as const)
      : minutes < 48 * 60
        ? ([Math.floor(minutes / 60), 'hour'] as const)
        : ([Math.floor(minutes / 1440), 'day'] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value);
}
