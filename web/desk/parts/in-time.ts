import type { Language } from '@gatehouse/contract/languages';

/**
 * A time ahead, in words.
 *
 * @example inTime(90, 'en') // 'in 2 minutes'
 */
export function inTime(seconds: number, language: Language): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (seconds < 60) return words.format(Math.max(1, Math.ceil(seconds)), 'second');
  if (seconds < 3600) return words.format(Math.ceil(seconds / 60), 'minute');
  return words.format(Math.ceil(seconds / 3600), 'hour');
}
