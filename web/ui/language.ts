import type { Language } from '@gatehouse/contract/languages';

/** Each language by its own name, as a switch shows it. */
export const languageNames: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };

/** Name of the cookie, and of the storage key, in which a chosen language is kept. */
export const languageKey = 'gh_lang';

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languageNames, value);
}

/**
 * The first wish that is offered, by its primary subtag (RFC 5646); what is offered first where no wish fits.
 *
 * @param wishes strongest first: an explicit choice, then what is remembered, then `navigator.languages`
 * @example chooseLanguage([null, 'zh-Hant-TW', 'en-GB'], ['en', 'zh-CN']) // 'zh-CN'
 */
export function chooseLanguage(
  wishes: readonly (string | null | undefined)[],
  offered: readonly Language[] = ['en', 'zh-CN'],
): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split('-')[0];
    const found = offered.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (found) return found;
  }
  return offered[0] ?? 'en';
}

/**
 * The cookie that remembers the choice for a year, as `Set-Cookie` or `document.cookie` takes it (RFC 6265). Not private.
 *
 * @example languageCookie('en', true) // 'gh_lang=en; Path=/; Max-Age=31536000; SameSite=Lax; Secure'
 */
export function languageCookie(language: Language, secure: boolean): string {
  return `${languageKey}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure ? '; Secure' : ''}`;
}
