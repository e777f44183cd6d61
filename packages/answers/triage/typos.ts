/** Chance from 0 to 1, as `Math.random`. */
type Chance = () => number;

/** A chance that is the same each time it starts with the same seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbourOf(letter: string, chance: Chance): string {
  const row = rows.find((keys) => keys.includes(letter));
  if (!row) return letter;
  const at = row.indexOf(letter);
  return row[chance() < 0.5 && at > 0 ? at - 1 : Math.min(at + 1, row.length - 1)] ?? letter;
}

function misspell(word: string, chance: Chance): string {
  const at = Math.floor(chance() * word.length);
  const kind = Math.floor(chance() * 4);
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + letter + after;
  if (kind === 2) return before + after.slice(0, 1) + letter + after.slice(1);
  return before + neighbourOf(letter.toLowerCase(), chance) + after;
}

/**
 * A text as typed in haste on a phone: one slip (left out, doubled, swapped, next key) in about `share` of the Latin words of
 * four letters or more.
 */
export function withTypos(text: string, chance: Chance, share = 0.2): string {
  return text.replace(/[A-Za-z]{4,}/g, (word) => (chance() < share ? misspell(word, chance) : word));
}
