import * as z from 'zod';

/** The languages in which every screen, mail and error exists, in BCP 47. */
export const languages = ['zh-CN', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/**
 * Picks the language to answer in from an `Accept-Language` value or a browser's language tag (RFC 9110 § 12.5.4).
 *
 * @example preferredLanguage('zh-TW,zh;q=0.9,en;q=0.8') // 'zh-CN'
 */
export function preferredLanguage(accepted: string | null | undefined): Language {
  const ranges = (accepted ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranges) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}
