/** Runs of neighbours on the keyboard or in the alphabet. */
const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1234567890', '0987654321', '9876543210'];
const tracks = rows.map((row) => row.repeat(4));

/** What people add to a word to make it pass: a few digits and signs around it. */
const maxAdded = 8;

/** "abcabcabc" → "abc". */
function repeatedUnit(text: string): string {
  const start = (text + text).indexOf(text, 1);
  return text.slice(0, start);
}

function isRun(text: string): boolean {
  return text.length > 2 && tracks.some((track) => track.includes(text));
}

/** The word inside a password when only a few digits and signs stand around it. */
function wordInside(text: string): string | null {
  const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return word !== text && word.length > 2 && text.length - word.length <= maxAdded ? word : null;
}

/**
 * Words that someone would expect in a password here: parts of the brand, the person's name and address
 * (NIST SP 800-63B-4 § 3.1.1.2).
 */
export function contextWords(...texts: readonly string[]): Set<string> {
  const words = texts.flatMap((text) => {
    const whole = text.toLowerCase();
    const parts = whole.split(/[^\p{L}\p{N}]+/u);
    return [whole, ...parts, parts.join('')];
  });
  return new Set(words.filter((word) => word.length > 2));
}

/**
 * Whether a password is one that others try first: on the list, a word of the context, a run or repetition, or one of
 * these with a few digits and signs around it. Compared as a whole; a common word inside a long phrase is no fault.
 *
 * @param password normalised
 * @param listed whether a text in lower case is on a list of common passwords
 * @example isCommonPassword('Password12345678', { listed: (text) => text === 'password', context: new Set() }) // true
 */
export function isCommonPassword(
  password: string,
  { listed, context }: { listed: (text: string) => boolean; context: ReadonlySet<string> },
): boolean {
  const lower = password.toLowerCase();
  const inside = wordInside(lower);
  const wholes = inside === null ? [lower] : [lower, inside];
  return wholes.some((whole) => {
    const unit = repeatedUnit(whole);
    const repeated = unit.length < whole.length;
    return (
      [whole, unit].some((text) => listed(text) || context.has(text) || isRun(text)) || (repeated && unit.length < 4)
    );
  });
}
