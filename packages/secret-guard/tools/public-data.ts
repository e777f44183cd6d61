import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../../../../shared/data');

/** The first column of CSV. */
const FIRST_FIELD = /(?:^|\n)(?:"((?:[^"]|"")*)"|([^,\n]*)),/g;

function banking77(text: string): string[] {
  return [...text.matchAll(FIRST_FIELD)]
    .slice(1)
    .map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

function clinc150(text: string): string[] {
  const sets: Record<string, [question: string, intent: string][]> = JSON.parse(text);
  return Object.values(sets).flatMap((set) => set.map(([question]) => question));
}

/** Public sets of questions, none of which holds a secret; those that are not on this machine are left out. */
export function publicQuestions(): readonly { readonly name: string; readonly messages: readonly string[] }[] {
  const sets = [
    { name: 'banking77', file: 'train.csv', read: banking77 },
    { name: 'clinc150', file: 'train-val.json', read: clinc150 },
  ];
  return sets.flatMap(({ name, file, read }) => {
    const path = join(DATA, name, file);
    return existsSync(path) ? [{ name, messages: read(readFileSync(path, 'utf8')) }] : [];
  });
}

/** Vectors of BIP-39 in twelve languages: the phrases of each; undefined when they are not on this machine. */
export function bip39Vectors(): Readonly<Record<string, readonly string[]>> | undefined {
  const path = join(DATA, 'bip39/vectors.json');
  if (!existsSync(path)) return undefined;
  const vectors: Record<string, [entropy: string, phrase: string][]> = JSON.parse(readFileSync(path, 'utf8'));
  return Object.fromEntries(Object.entries(vectors).map(([name, rows]) => [name, rows.map(([, phrase]) => phrase)]));
}
