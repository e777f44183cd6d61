import { createHash, randomUUID } from 'node:crypto';

const form = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A private mark for one showing of a form, in its hidden field `form`. */
export function newFormKey(): string {
  return randomUUID();
}

/** The mark that came back with a form, or a new one where it is not one of ours. */
export function formKeyOf(sent: string | null): string {
  return sent !== null && form.test(sent) ? sent : newFormKey();
}

/**
 * The client id of what a form wants to happen: the same form with the same content is the same thing, however often it
 * is sent; changed content is another thing. A UUID of version 8 (RFC 9562 § 5.8) from a hash, because the team sees
 * client ids and must not be able to tell the form key from one.
 */
export function clientIdOf(formKey: string, ...content: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([formKey, ...content]));
  const hex = hash.digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
