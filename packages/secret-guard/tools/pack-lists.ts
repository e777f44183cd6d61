import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ListName, listNames } from '../phrases/list-names.ts';
import { cleanText } from '../text/clean-text.ts';
import { packWords } from './pack-words.ts';
import { publishedLists } from './published-lists.ts';

/**
 * Packs the word lists for the way to a browser. `node packages/secret-guard/tools/pack-lists.ts` writes
 * phrases/generated anew; phrases/generated.test.ts fails when it is not what this gives.
 */
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const clean = (words: readonly string[]) => words.map((word) => cleanText(word).lower);

function packForeign(words: readonly string[]): Packed {
  const alphabet = [...new Set(words.join(''))].sort().join('');
  return { packed: packWords(words, alphabet), alphabet };
}

function packCharacters(words: readonly string[]): string {
  const values = words.map((word) => (word.codePointAt(0) ?? 0) - 0x4e00);
  const column = (digit: (value: number) => number) => values.map((value) => BASE64[digit(value)]).join('');
  return column((v) => v >> 10) + column((v) => (v >> 5) & 31) + column((v) => v & 31);
}

function packDifference(words: readonly string[], other: readonly string[]): string {
  const marked = words.map((word, index) => (word === other[index] ? ' ' : word)).join('');
  return marked.replace(/ +/g, (same) => String(same.length));
}

interface Packed {
  readonly packed: string;
  readonly alphabet?: string;
}

function pack(name: ListName): Packed {
  const words = clean(publishedLists[name]);
  switch (name) {
    case 'japanese':
    case 'korean':
      return packForeign(words);
    case 'chinese-simplified':
      return { packed: packCharacters(words) };
    case 'chinese-traditional':
      return { packed: packDifference(words, publishedLists['chinese-simplified']) };
    default:
      return { packed: packWords(words) };
  }
}

/** The text of phrases/generated/NAME.ts. */
export function packedModule(name: ListName): string {
  return Object.entries(pack(name))
    .map(([constant, value]) => `export const ${constant} = '${value}';\n`)
    .join('');
}

if (import.meta.main) {
  for (const name of listNames) {
    writeFileSync(join(import.meta.dirname, '../phrases/generated', `${name}.ts`), packedModule(name));
  }
}
