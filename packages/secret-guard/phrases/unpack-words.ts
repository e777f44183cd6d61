import { createWordModel } from './word-model.ts';

/** A letter takes six bits: 0 ends a word, and two of them the list. */
export const LETTER_BITS = 6;
export const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Reads a packed list: base64 of an arithmetic code over the guesses of the model (tools/pack-lists.ts writes it).
 *
 * @param alphabet the letters in the order of their numbers, from 1
 */
export function unpackWords(packed: string, alphabet = LATIN): string[] {
  const bytes = atob(packed);
  const model = createWordModel();
  let at = 0;
  let [low, high, value] = [0, 0xffffffff, 0];
  const read = () => {
    value = (value * 256 + (at < bytes.length ? bytes.charCodeAt(at) : 0)) % 0x100000000;
    at++;
  };
  for (let count = 0; count < 4; count++) read();

  const bit = (): number => {
    const middle = low + Math.floor(((high - low) * model.next()) / 65536);
    const is = value <= middle ? 1 : 0;
    model.learn(is);
    if (is === 1) high = middle;
    else low = middle + 1;
    while (low >>> 24 === high >>> 24) {
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
      read();
    }
    return is;
  };

  const words: string[] = [];
  let before: readonly number[] = [];
  for (;;) {
    const word: number[] = [];
    for (;;) {
      model.begin(word, before);
      let letter = 0;
      for (let count = 0; count < LETTER_BITS; count++) letter = 2 * letter + bit();
      if (letter === 0) break;
      word.push(letter);
    }
    if (word.length === 0) return words;
    words.push(word.map((letter) => alphabet[letter - 1]).join(''));
    before = word;
  }
}
