import * as z from 'zod';
import { limits } from './limits.ts';

const plainAscii = /^[\n\t\x20-\x7e]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this pattern is for.
const forbiddenCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/;
/** Only these can make a cluster long: marks, joiners, modifiers, tags, conjoining jamo (UAX #29). */
const extendingCharacters = /\p{M}|\p{Emoji_Modifier}|\u200d|[\u1100-\u11ff]|[\u{e0020}-\u{e007f}]/u;

const encoder = new TextEncoder();
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether no grapheme cluster of the text takes more than `limits.clusterBytes` bytes of UTF-8. */
export function hasOnlyShortClusters(text: string): boolean {
  if (!extendingCharacters.test(text)) return true;
  for (const { segment } of segmenter.segment(text)) {
    if (segment.length * 3 > limits.clusterBytes && encoder.encode(segment).length > limits.clusterBytes) return false;
  }
  return true;
}

export type TextFault = 'TEXT_EMPTY' | 'TEXT_TOO_LONG' | 'CONTROL_CHARACTERS' | 'CLUSTER_TOO_LONG';

/** Line ends become `\n`, and space around the text goes. */
export function tidyText(text: string): string {
  return (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text).trim();
}

/**
 * What is wrong with a text that has been tidied, or null.
 *
 * @example faultOfText('你好', 100) // null
 * @example faultOfText('\u0000', 100) // 'CONTROL_CHARACTERS'
 */
export function faultOfText(text: string, maxLength: number): TextFault | null {
  if (text.length === 0) return 'TEXT_EMPTY';
  if (text.length > maxLength) return 'TEXT_TOO_LONG';
  if (plainAscii.test(text)) return null;
  if (forbiddenCharacters.test(text) || !text.isWellFormed()) return 'CONTROL_CHARACTERS';
  return hasOnlyShortClusters(text) ? null : 'CLUSTER_TOO_LONG';
}

function textOf(maxLength: number) {
  return z
    .string()
    .transform(tidyText)
    .superRefine((text, context) => {
      const fault = faultOfText(text, maxLength);
      if (fault) context.addIssue({ code: 'custom', message: fault, params: { fault } });
    });
}

/** What a person writes: several lines, at most 10,000 UTF-16 code units. */
export const messageText = textOf(limits.messageLength);

/** What somebody missed in an article; several lines. */
export const feedbackText = textOf(limits.feedbackLength);

/** What one update of a status notice says; several lines. */
export const noticeText = textOf(limits.noticeTextLength);

export const noticeTitle = textOf(limits.noticeTitleLength).refine(
  (text) => !/[\n\t]/.test(text),
  'CONTROL_CHARACTERS',
);

/** One line, such as a person's name. */
export const nameText = textOf(limits.nameLength).refine((text) => !/[\n\t]/.test(text), 'CONTROL_CHARACTERS');

export const subjectText = textOf(limits.subjectLength).refine((text) => !/[\n\t]/.test(text), 'CONTROL_CHARACTERS');

/** One line by which the team finds something again. */
export const titleText = textOf(limits.savedReplyTitleLength).refine(
  (text) => !/[\n\t]/.test(text),
  'CONTROL_CHARACTERS',
);

/** A tag of conversations; the same in any case of letters. */
export const tagText = textOf(limits.tagLength)
  .refine((text) => !/[\n\t,]/.test(text), 'CONTROL_CHARACTERS')
  .transform((text) => text.toLowerCase());

/** RFC 5321 limits the path to 254; lower case because mailboxes are compared so. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(limits.emailLength)
  .pipe(z.email())
  .brand<'EmailAddress'>();
export type EmailAddress = z.infer<typeof emailAddress>;
