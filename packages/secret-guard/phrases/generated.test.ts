import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanText } from '../text/clean-text.ts';
import { packedModule } from '../tools/pack-lists.ts';
import { publishedLists } from '../tools/published-lists.ts';
import { listNames } from './list-names.ts';
import { loadWords } from './load-words.ts';

test.each(listNames)(
  'the packed list %s is what tools/pack-lists.ts gives, and unpacks to its source',
  async (name) => {
    const committed = await readFile(join(import.meta.dirname, 'generated', `${name}.ts`), 'utf8');
    expect(committed).toBe(packedModule(name));
    expect(await loadWords(name)).toEqual(publishedLists[name].map((word) => cleanText(word).lower));
  },
);
