import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes packages/channel-check/data/generated/public-suffixes.ts: the suffixes of two labels under which registries
 * sell names (`co.uk`), from the ICANN section of the Public Suffix List. One label (`com`) is the rule and needs no
 * list; the hundreds of towns and provinces of some countries are left out, because nobody sells names of wallets there.
 *
 * Usage: node tools/generate-public-suffixes.ts FILE, where FILE is public_suffix_list.dat (Debian: publicsuffix).
 */
const TOWNS = new Set(['aero', 'br', 'it', 'jp', 'no', 'pl', 'se', 'ua', 'us', 'vn']);

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: generate-public-suffixes.ts PUBLIC_SUFFIX_LIST');
const [icann = ''] = readFileSync(source, 'utf8').split('// ===END ICANN DOMAINS===');
const rules = icann.split('\n').flatMap((line) => {
  const [second = '', top = '', ...more] = line.trim().split('.');
  const isPair = top !== '' && more.length === 0 && /^[a-z0-9*-]+$/.test(second) && /^[a-z]+$/.test(top);
  return isPair && (second.length <= 3 || !TOWNS.has(top)) ? [{ second, top }] : [];
});

const packed = [...Map.groupBy(rules, ({ top }) => top)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([top, under]) =>
      `${top}:${under
        .map(({ second }) => second)
        .sort()
        .join(',')}`,
  )
  .join(' ');

const text = `// From the Public Suffix List (publicsuffix.org), under MPL-2.0 (mozilla.org/MPL/2.0). Written by tools/generate-public-suffixes.ts.
/** Each top-level domain with the labels that make a suffix together with it; * stands for any. */
export const packedSuffixes =
  '${packed}';
`;
writeFileSync(join(import.meta.dirname, '../packages/channel-check/data/generated/public-suffixes.ts'), text);
