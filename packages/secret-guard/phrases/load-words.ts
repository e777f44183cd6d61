import type { ListName } from './list-names.ts';
import { unpackCharacters, unpackDifference } from './unpack-characters.ts';
import { unpackWords } from './unpack-words.ts';

/**
 * Fetches the words of a list, clean and in their order. Each list is a module of its own: a page that never needs Czech
 * never loads it.
 */
export async function loadWords(name: ListName): Promise<readonly string[]> {
  switch (name) {
    case 'english':
      return unpackWords((await import('./generated/english.ts')).packed);
    case 'spanish':
      return unpackWords((await import('./generated/spanish.ts')).packed);
    case 'french':
      return unpackWords((await import('./generated/french.ts')).packed);
    case 'italian':
      return unpackWords((await import('./generated/italian.ts')).packed);
    case 'portuguese':
      return unpackWords((await import('./generated/portuguese.ts')).packed);
    case 'czech':
      return unpackWords((await import('./generated/czech.ts')).packed);
    case 'slip39':
      return unpackWords((await import('./generated/slip39.ts')).packed);
    case 'japanese': {
      const { packed, alphabet } = await import('./generated/japanese.ts');
      return unpackWords(packed, alphabet);
    }
    case 'korean': {
      const { packed, alphabet } = await import('./generated/korean.ts');
      return unpackWords(packed, alphabet);
    }
    case 'chinese-simplified':
      return unpackCharacters((await import('./generated/chinese-simplified.ts')).packed);
    case 'chinese-traditional': {
      const { packed } = await import('./generated/chinese-traditional.ts');
      return unpackDifference(packed, await loadWords('chinese-simplified'));
    }
  }
}
