import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes packages/channel-check/data/generated/confusables.ts: every character outside ASCII that Unicode calls
 * confusable (UTS #39) with a letter or digit of ASCII, and that NFKC does not already turn into it.
 *
 * Usage: node tools/generate-confusables.ts FILE, where FILE is confusables.json of Debian's
 * python3-confusable-homoglyphs (the pairs of Unicode's confusables.txt, both ways).
 */
type Pairs = Readonly<Record<string, readonly { readonly c: string }[]>>;

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: generate-confusables.ts CONFUSABLES_JSON');
const pairs: Pairs = JSON.parse(readFileSync(source, 'utf8'));
const seen = new Set<string>();

/** Unicode's prototypes are capitals for some letters (0 → O, I → l) and pairs for others (m → rn). */
const PROTOTYPES: readonly (readonly [letter: string, prototypes: readonly string[]])[] = [
  ...[...'abcdefghijklnopqrstuvwxyz'].map((c) => [c, [c, c.toUpperCase()]] as const),
  ['m', ['rn', 'M']],
  ...[...'23456789'].map((c) => [c, [c]] as const),
];

function lookalikesOf(prototype: string, letter: string): string[] {
  return (pairs[prototype] ?? [])
    .map(({ c }) => c.replace(/\u200e/g, ''))
    .filter((c) => [...c].length === 1 && (c.codePointAt(0) ?? 0) > 0x7f)
    .filter((c) => c.normalize('NFKC').toLowerCase() !== letter && !/\p{M}/u.test(c) && !seen.has(c));
}

const rows = PROTOTYPES.map(([letter, prototypes]) => {
  const found = prototypes.flatMap((prototype) => lookalikesOf(prototype, letter));
  for (const c of found) seen.add(c);
  return `${letter}${[...new Set(found)].sort().join('')}`;
});

const text = `// From Unicode 15.0 confusables.txt © Unicode, Inc., under the Unicode Licence (see ../LICENSE-unicode.txt). Written by tools/generate-confusables.ts.
export const confusables =
  '${rows.join(' ')}';
`;
writeFileSync(join(import.meta.dirname, '../packages/channel-check/data/generated/confusables.ts'), text);
