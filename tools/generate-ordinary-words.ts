import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes packages/channel-check/data/generated/ordinary-words.ts: the common English words of four to eight letters.
 * A word of the language is not a misspelling of a brand.
 *
 * Usage: node tools/generate-ordinary-words.ts FILE…, where the files are english-words.10 and english-words.20 of
 * Debian's package scowl.
 */
const files = process.argv.slice(2);
if (files.length === 0) throw new Error('usage: generate-ordinary-words.ts ENGLISH_WORDS…');
const words = new Set(
  files.flatMap((file) => readFileSync(file, 'latin1').split('\n')).filter((word) => /^[a-z]{4,8}$/.test(word)),
);

let before = '';
const packed = [...words]
  .sort()
  .map((word) => {
    let shared = 0;
    while (shared < 9 && shared < word.length - 1 && word[shared] === before[shared]) shared++;
    before = word;
    return `${shared}${word.slice(shared)}`;
  })
  .join('');

const text = `// From SCOWL © 2000-2020 Kevin Atkinson (see ../LICENSE-scowl.txt). Written by tools/generate-ordinary-words.ts.
/** Each word: how many letters it shares with the one before, then the rest. */
export const packedWords =
  '${packed}';
`;
writeFileSync(join(import.meta.dirname, '../packages/channel-check/data/generated/ordinary-words.ts'), text);
