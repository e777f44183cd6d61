import type { SecretKind } from '../finding.ts';
import type { ListName } from './list-names.ts';

/** What proves a phrase: its kind, and how many bits chance would have had to guess. */
export interface Seal {
  readonly kind: SecretKind;
  readonly bits: number;
}

/** A word list, ready to be searched for. */
export interface PhraseList {
  readonly name: ListName;
  readonly kind: SecretKind;
  readonly words: readonly string[];
  /** By place: how much more the word belongs to a phrase than to prose, in nats. */
  readonly weights: readonly number[];
  /** Words are single Chinese characters that may stand without spaces. */
  readonly han: boolean;
  /** How many words a phrase has; those of `sealedLengths` count only when a seal proves them. */
  readonly lengths: readonly number[];
  readonly sealedLengths: readonly number[];
  seal(places: readonly number[]): Seal | undefined;
}

/** Every word of every list that was loaded, and where it stands: `list * 2048 + place`. */
export interface Lexicon {
  readonly lists: readonly PhraseList[];
  readonly hits: ReadonlyMap<string, readonly number[]>;
}

export const PLACES = 2048;
const ABBREVIATED = 4;

/** Adds a list; a word of five letters or more is also known by its first four, which are enough in Latin lists. */
export function createLexicon(lists: readonly PhraseList[]): Lexicon {
  const hits = new Map<string, number[]>();
  const add = (key: string, hit: number) => {
    const known = hits.get(key);
    if (known === undefined) hits.set(key, [hit]);
    else known.push(hit);
  };
  lists.forEach((list, number) => {
    list.words.forEach((word, place) => {
      const hit = number * PLACES + place;
      add(word, hit);
      if (word.length > ABBREVIATED && word < '{') add(word.slice(0, ABBREVIATED), hit);
    });
  });
  return { lists, hits };
}
