import { confusables } from '../data/generated/confusables.ts';
import type { Trick } from '../verdict.ts';

/** One letter of a name: what was shown, and which plain letter a reader takes it for. */
export interface Letter {
  readonly shown: string;
  readonly plain: string;
  /** Why `shown` is not simply `plain`; null when it is. */
  readonly trick: Trick | null;
}

/** Letters with a stroke or hook through them: Unicode does not take these apart. */
const STROKED = new Map(
  [
    'aⱥ',
    'bƀɓ',
    'cƈȼ',
    'dđɗ',
    'eɇ',
    'gǥɠ',
    'hħ',
    'iɨ',
    'jɉ',
    'kƙⱪ',
    'lłƚ',
    'nɲƞŋ',
    'oøɵ',
    'pƥ',
    'rɍ',
    'sʂ',
    'tŧƭ',
    'uʉ',
    'yƴɏ',
    'zƶȥ',
  ].flatMap(([plain = '', ...marked]) => marked.map((c) => [c, plain] as const)),
);

const rows = confusables
  .split(' ')
  .map((row) => Array.from(row))
  .map(([plain = '', ...shapes]) => ({ plain, shapes }));
/** Small forms come first and are overwritten: a character that Unicode lists itself keeps what is said about it. */
const SHAPES = new Map(
  [(c: string) => c.toLowerCase(), (c: string) => c].flatMap((form) =>
    rows.flatMap(({ plain, shapes }) => shapes.map((c) => [form(c), plain] as const)),
  ),
);

const ASCII = /^[\x20-\x7e]*$/;

function readLetter(shown: string): Letter {
  const lower = shown.toLowerCase();
  if (ASCII.test(lower)) return { shown: lower, plain: lower, trick: null };
  // Before NFKC: it would turn ſ into s and ı stays what it is.
  const shape = SHAPES.get(shown) ?? SHAPES.get(lower);
  if (shape !== undefined) return { shown, plain: shape, trick: 'same-shape' };
  const compatible = shown.normalize('NFKC').toLowerCase();
  if (ASCII.test(compatible) && compatible.length === 1) return { shown, plain: compatible, trick: 'full-width' };
  const stroked = STROKED.get(lower);
  if (stroked !== undefined) return { shown, plain: stroked, trick: 'accent' };
  const bare = lower.normalize('NFD').replace(/\p{M}+/gu, '');
  const again = SHAPES.get(bare) ?? bare;
  if (again !== lower && [...again].length === 1) return { shown, plain: again, trick: 'accent' };
  return { shown: lower, plain: lower, trick: null };
}

const cache = new Map<string, Letter>();

/**
 * Reads a name letter by letter as a hurried reader would: case, accents, full-width forms and the confusable shapes
 * of Unicode UTS #39 fall away. Combining marks belong to the letter before them.
 *
 * @example readLetters('bítpie').map((letter) => letter.plain).join('') // 'bitpie'
 */
export function readLetters(name: string): Letter[] {
  if (ASCII.test(name)) return Array.from(name.toLowerCase(), (c) => ({ shown: c, plain: c, trick: null }));
  return (name.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []).map((shown) => {
    const known = cache.get(shown);
    if (known !== undefined) return known;
    const letter = readLetter(shown);
    // Bounded: names come from strangers.
    if (cache.size < 4096) cache.set(shown, letter);
    return letter;
  });
}
