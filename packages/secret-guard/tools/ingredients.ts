import { ed25519 } from '@noble/curves/ed25519.js';
import type { Ingredients } from '../evaluation/make-cases.ts';
import { publishedLists } from './published-lists.ts';

/** What the generator of cases takes from libraries that the package itself does not need. */
export const ingredients: Ingredients = {
  lists: publishedLists,
  publicKeyOf: (seed) => ed25519.getPublicKey(seed),
};
