const LOOK_LATIN: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  Υ: 'Y',
  Ζ: 'Z',
  '₮': 'T',
  Ð: 'D',
  '0': 'O',
  '1': 'I',
};

/**
 * Whether a symbol is made to be read as a listed one: other alphabets, invisible letters, something added behind it.
 *
 * @example imitates('USDТ', 'USDT') // true: the last letter is Cyrillic
 */
export function imitates(symbol: string, listed: string): boolean {
  const latin = [...symbol.normalize('NFKD').toUpperCase()].map((letter) => LOOK_LATIN[letter] ?? letter).join('');
  const plain = latin.replace(/[^A-Z0-9 ./:_-]/g, '').trim();
  const wanted = [...listed.toUpperCase()].map((letter) => LOOK_LATIN[letter] ?? letter).join('');
  return plain === wanted || new RegExp(`^\\$?${wanted}[ ./:_-]`).test(plain);
}

/**
 * Whether two different addresses look the same where people look: the first and the last four characters.
 *
 * @example looksAlike('0xabcd…1234', '0xabcd…1234') // false when they are the same address
 */
export function looksAlike(address: string, known: string): boolean {
  const [a, b] = [bare(address), bare(known)];
  if (a === b || a.length < 20 || a.length !== b.length) return false;
  return a.slice(0, 4) === b.slice(0, 4) && a.slice(-4) === b.slice(-4);
}

function bare(address: string): string {
  return address.startsWith('0x') ? address.slice(2).toLowerCase() : address.replace(/^(bc1|ltc1|T|L|D)/, '');
}
