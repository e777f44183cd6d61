/** The words of a clean text, in order: a run of letters, or one Chinese character. */
export interface Words {
  readonly text: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const OTHER = 0;
const LETTER = 1;
const HAN = 2;
const DIGIT = 3;

function classOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LETTER;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x27 || unit === 0x2019) return LETTER;
  if (unit < 0xc0) return OTHER;
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return HAN;
  // General punctuation to box drawing and dingbats, CJK punctuation, surrogates (emoji), private use.
  if ((unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x3000 && unit <= 0x3040)) return OTHER;
  if (unit >= 0xd800 && unit <= 0xf8ff) return OTHER;
  return LETTER;
}

/** @param lower the lower-case form of a clean text */
export function wordsOf(lower: string): Words {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < lower.length; ) {
    const kind = classOf(lower.charCodeAt(at));
    if (kind !== LETTER && kind !== HAN) {
      at++;
      continue;
    }
    const start = at++;
    if (kind === LETTER) while (at < lower.length && classOf(lower.charCodeAt(at)) === LETTER) at++;
    let from = start;
    let to = at;
    if (kind === LETTER) {
      // A quotation mark around a word is not of it; the one in "don't" is.
      while (from < to && isApostrophe(lower.charCodeAt(from))) from++;
      while (to > from && isApostrophe(lower.charCodeAt(to - 1))) to--;
      if (from === to) continue;
    }
    text.push(lower.slice(from, to));
    starts.push(from);
    ends.push(to);
  }
  return { text, start: starts, end: ends };
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}
