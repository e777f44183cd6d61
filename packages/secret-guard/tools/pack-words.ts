import { base64nopad } from '@scure/base';
import { LATIN, LETTER_BITS } from '../phrases/unpack-words.ts';
import { createWordModel } from '../phrases/word-model.ts';

/** The arithmetic code that `unpackWords` reads. */
export function packWords(words: readonly string[], alphabet = LATIN): string {
  const model = createWordModel();
  const bytes: number[] = [];
  let [low, high] = [0, 0xffffffff];

  const write = (bit: number) => {
    const middle = low + Math.floor(((high - low) * model.next()) / 65536);
    model.learn(bit);
    if (bit === 1) high = middle;
    else low = middle + 1;
    while (low >>> 24 === high >>> 24) {
      bytes.push(high >>> 24);
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
    }
  };

  let before: readonly number[] = [];
  for (const word of [...words, '']) {
    const letters = [...word].map((letter) => alphabet.indexOf(letter) + 1);
    for (let at = 0; at <= letters.length; at++) {
      model.begin(letters.slice(0, at), before);
      for (let bit = LETTER_BITS - 1; bit >= 0; bit--) write(((letters[at] ?? 0) >> bit) & 1);
    }
    before = letters;
  }
  // One byte more tells the last interval from its neighbours; the reader takes zeros for the rest.
  bytes.push((low >>> 24) + 1);
  return base64nopad.encode(Uint8Array.from(bytes));
}
