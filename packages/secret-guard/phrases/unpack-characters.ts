const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads 2,048 Chinese characters: three columns of base64 digits, their code points above U+4E00. */
export function unpackCharacters(packed: string): string[] {
  const count = packed.length / 3;
  const digit = (at: number) => BASE64.indexOf(packed.charAt(at));
  return Array.from({ length: count }, (_, index) =>
    String.fromCharCode(0x4e00 + digit(index) * 1024 + digit(index + count) * 32 + digit(index + 2 * count)),
  );
}

/** Reads a list that differs from another: what differs as it is, how many do not as a number. */
export function unpackDifference(packed: string, other: readonly string[]): string[] {
  const words: string[] = [];
  for (const [part] of packed.matchAll(/\d+|\D/g)) {
    const same = Number(part);
    if (Number.isNaN(same)) words.push(part);
    else words.push(...other.slice(words.length, words.length + same));
  }
  return words;
}
