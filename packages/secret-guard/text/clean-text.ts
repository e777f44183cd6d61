/**
 * A text as the detectors read it: full-width and other compatibility forms made plain, Latin accents and invisible
 * characters taken out (so `ábaco` in NFC or NFD and `a\u200bbaco` all read `abaco`), letters kept in their case, long runs
 * of white space cut.
 */
export interface CleanText {
  readonly text: string;
  /** The same, in lower case; as long as `text`. */
  readonly lower: string;
  /** Turns a span of `text` into a span of the source, in UTF-16 code units. */
  toSource(start: number, end: number): { start: number; end: number };
}

const PLAIN = /^[\0-\x7f]*$/;
/** More white space in a row is left out: patterns that allow some must not try every length of a long run. */
const WIDEST_GAP = 8;
const WIDE = new RegExp(`\\s{${WIDEST_GAP + 1}}`);
const IGNORED = /\p{Cf}|[\u0300-\u036f]|[\ufe00-\ufe0f]/gu;
const plainForms = new Map<number, string>();

function plainForm(codePoint: number): string {
  let form = plainForms.get(codePoint);
  if (form === undefined) {
    form = String.fromCodePoint(codePoint).normalize('NFKD').replace(IGNORED, '');
    plainForms.set(codePoint, form);
  }
  return form;
}

/** Keeps the length: the few letters that grow in lower case stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

export function cleanText(source: string): CleanText {
  if (PLAIN.test(source) && !WIDE.test(source)) {
    return { text: source, lower: source.toLowerCase(), toSource: (start, end) => ({ start, end }) };
  }
  const parts: string[] = [];
  const origins: number[] = [];
  let gap = 0;
  for (let at = 0; at < source.length; ) {
    const unit = source.charCodeAt(at);
    gap = unit <= 0x20 || unit === 0x3000 || unit === 0xa0 ? gap + 1 : 0;
    if (gap > WIDEST_GAP) {
      at++;
      continue;
    }
    if (unit < 0x80) {
      parts.push(source.charAt(at));
      origins.push(at++);
      continue;
    }
    const codePoint = source.codePointAt(at) ?? unit;
    const form = plainForm(codePoint);
    if (form.length > 0) parts.push(form);
    for (let index = 0; index < form.length; index++) origins.push(at);
    at += codePoint > 0xffff ? 2 : 1;
  }
  const text = parts.join('');
  return {
    text,
    lower: lowerCase(text),
    toSource(start, end) {
      // One source character may have become several; its end is where the next one begins.
      const last = origins[end - 1];
      let next = end;
      while (next < origins.length && origins[next] === last) next++;
      return { start: origins[start] ?? source.length, end: origins[next] ?? source.length };
    },
  };
}
