import { replyVariables } from '@gatehouse/contract/reply-variables';

/**
 * The first `{{…}}` that nobody could fill in, or null.
 *
 * @example unknownVariable('Your case is {{case_code}}.') // null
 * @example unknownVariable('Dear {{customer}}') // 'customer'
 */
export function unknownVariable(text: string): string | null {
  for (const [, name = ''] of text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g))
    if (!replyVariables.some((known) => known === name)) return name;
  return null;
}
