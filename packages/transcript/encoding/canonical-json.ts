import { TranscriptError } from '../error.ts';

/** The values of JSON that have one spelling here: numbers are safe integers, strings are well-formed Unicode. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Printable ASCII that needs no escape: most of what is encoded, and quickly told. */
const PLAIN = /^[ !#-[\]-~]*$/;

function encodeText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TranscriptError('NOT_CANONICAL', 'lone surrogate');
  return JSON.stringify(text);
}

function encodeNumber(value: number): string {
  // Fractions and exponents are where implementations of RFC 8785 disagree: there are none here.
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TranscriptError('NOT_CANONICAL', 'number');
  return String(value);
}

/**
 * The one spelling of a value: JSON Canonicalization Scheme (RFC 8785), with integers only. Keys are sorted by UTF-16
 * code units; keys whose value is `undefined` are left out.
 *
 * @throws TranscriptError NOT_CANONICAL for fractions, unsafe integers and lone surrogates
 * @example canonicalJson({ b: 1, a: ['é'] }) // '{"a":["é"],"b":1}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'number') return encodeNumber(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${encodeText(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

function isList(value: readonly Json[] | { readonly [key: string]: Json | undefined }): value is readonly Json[] {
  return Array.isArray(value);
}
