import type { ErrorCode } from '@gatehouse/contract/errors';
import type { Language } from '@gatehouse/contract/languages';

/** The words for an error, fetched when the first one happens: most pages never need them. */
export async function errorText(code: ErrorCode, language: Language): Promise<string> {
  const words =
    language === 'en'
      ? (await import('@gatehouse/web-ui/errors/en')).errorsEn
      : (await import('@gatehouse/web-ui/errors/zh-CN')).errorsZhCN;
  return words[code] ?? words.INTERNAL;
}
