import type { CleanText } from '../text/clean-text.ts';
import { createLexicon, type PhraseList } from './lexicon.ts';
import { type ListName, listNames } from './list-names.ts';
import { loadList } from './load-list.ts';
import { type PhraseHit, scanPhrases } from './scan-phrases.ts';

/** Finds phrases in the lists that it has loaded. */
export interface PhraseEngine {
  /** Fetches lists; those that were fetched already are not fetched again, those that failed are. */
  load(names: readonly ListName[]): Promise<void>;
  /** @param from where the message begins in the text */
  scan(clean: CleanText, from: number): PhraseHit[];
}

export function createPhraseEngine(): PhraseEngine {
  const loading = new Map<ListName, Promise<void>>();
  const loaded: PhraseList[] = [];
  let lexicon = createLexicon([]);

  function fetchList(name: ListName): Promise<void> {
    const known = loading.get(name);
    if (known !== undefined) return known;
    const list = loadList(name).then((done) => {
      loaded.push(done);
    });
    loading.set(name, list);
    list.catch(() => loading.delete(name));
    return list;
  }

  return {
    async load(names) {
      await Promise.all(names.map(fetchList));
      if (lexicon.lists.length < loaded.length) lexicon = createLexicon(inOrder(loaded));
    },
    scan: (clean, from) => scanPhrases(clean, lexicon, from),
  };
}

/** Lists arrive in any order; what is found must not depend on it. */
function inOrder(lists: readonly PhraseList[]): PhraseList[] {
  return [...lists].sort((a, b) => listNames.indexOf(a.name) - listNames.indexOf(b.name));
}
