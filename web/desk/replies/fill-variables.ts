import type { ReplyVariable } from '@gatehouse/contract/reply-variables';

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * A saved reply with its variables filled in.
 *
 * @example fillVariables('Your case is {{case_code}}.', { case_code: 'GH-7K3M-Q2XD', … }) // 'Your case is GH-7K3M-Q2XD.'
 */
export function fillVariables(text: string, values: Record<ReplyVariable, string>): string {
  return text.replaceAll(pattern, (written, name: string) =>
    Object.hasOwn(values, name) ? values[name as ReplyVariable] : written,
  );
}

/** The first variable of a text that is not among the known ones, or null. */
export function unknownVariable(text: string, known: readonly string[]): string | null {
  for (const [, name = ''] of text.matchAll(pattern)) if (!known.includes(name)) return name;
  return null;
}
