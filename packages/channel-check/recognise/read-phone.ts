import type { Pasted } from './pasted.ts';

const NUMBER = /^(?:tel:|sms:)?(\+|00)?[\d\s().\-–/]{5,24}(?:\s*(?:ext|x|转)\.?\s*\d{1,5})?$/i;

/** Digits with country code as far as it was given, without signs: `+852 2345-6789` and `0085223456789` are the same. */
export const digitsOf = (text: string) =>
  text
    .replace(/(?:ext|x|转).*$/i, '')
    .replace(/\D+/g, '')
    .replace(/^00/, '');

/** Reads a phone number of five (short codes) to fifteen digits (E.164). */
export function readPhone(text: string): (Pasted & { kind: 'phone' }) | null {
  if (!NUMBER.test(text) || /^\d+\.\d+(?:\.\d+)*$/.test(text)) return null;
  const digits = digitsOf(text);
  return digits.length >= 5 && digits.length <= 15 ? { kind: 'phone', text, digits } : null;
}
