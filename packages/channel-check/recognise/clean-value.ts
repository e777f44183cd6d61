import type { Reason } from '../verdict.ts';

/** A pasted value without what the eye does not see. */
export interface CleanValue {
  readonly text: string;
  readonly hidden: readonly (Reason & { readonly code: 'hidden-mark' })[];
  /** The value as a screen shows it when a right-to-left override stands in it. */
  readonly asShown: string | null;
}

/** Bidi controls, zero-width characters, soft hyphens, variation selectors, fillers, tags. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}/gu;
const START = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/u;
const END = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff,，;；。!！?？]+$/u;
const OVERRIDE = /[\u202e\u2067]([^\u202c\u2069]*)/u;
/** What a Chinese keyboard gives for the signs of addresses. */
/** Before an @ these would not end the user name of a link, so making them narrow would change where it leads. */
const WIDE_ENDS = /[／＼？＃]/;
const WIDE_SIGNS = /[．。｡＠：／－＿＋（）　＃？＆＝％＼０-９]/g;

function narrow(sign: string, at: number, text: string): string {
  if (WIDE_ENDS.test(sign) && /[@＠]/.test(text.slice(at))) return sign;
  return sign === '。' || sign === '｡' ? '.' : sign.normalize('NFKC');
}

/** Marks at the ends come with copying and are no trick; inside a value they are listed. */
export function cleanValue(value: string): CleanValue {
  const overridden = OVERRIDE.exec(value)?.[1];
  const asShown =
    overridden === undefined ? null : value.replace(OVERRIDE, (_, inside: string) => [...inside].reverse().join(''));
  const skipped = START.exec(value)?.[0].length ?? 0;
  const trimmed = value.slice(skipped).replace(END, '');
  const hidden = Array.from(trimmed.matchAll(HIDDEN), ({ index, 0: mark }) => ({
    code: 'hidden-mark' as const,
    position: skipped + index + 1,
    codePoint: `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
  const clean = (text: string) =>
    text
      .replace(HIDDEN, '')
      .replace(WIDE_SIGNS, narrow)
      .replace(/[\t\r\n]+/g, ' ')
      .trim();
  return { text: clean(trimmed), hidden, asShown: asShown === null ? null : clean(asShown) };
}
