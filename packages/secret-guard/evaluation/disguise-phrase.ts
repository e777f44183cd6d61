import type { Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CHINESE_SLIPS = '帐籍钮凑吵罐蜂裤嗯啦咖榴';

export type Disguise =
  | 'plain'
  | 'lines'
  | 'commas'
  | 'numbered'
  | 'numbered lines'
  | 'capitals'
  | 'titles'
  | 'full width'
  | 'zero width'
  | 'decomposed'
  | 'composed'
  | 'ideographic spaces'
  | 'json'
  | 'wide gaps'
  | 'abbreviated'
  | 'misspelt'
  | 'joined'
  | 'groups'
  | 'parted by marks';

const ANY: readonly Disguise[] = [
  'plain',
  'lines',
  'commas',
  'numbered',
  'numbered lines',
  'zero width',
  'decomposed',
  'composed',
  'json',
  'wide gaps',
  'parted by marks',
  'ideographic spaces',
];
const LATIN: readonly Disguise[] = [...ANY, 'capitals', 'titles', 'full width', 'abbreviated', 'misspelt', 'misspelt'];
const CHINESE: readonly Disguise[] = [...ANY, 'joined', 'joined', 'joined', 'groups', 'misspelt'];

/** The disguises that make sense for the script of a phrase. */
export function disguisesFor(words: readonly string[]): readonly Disguise[] {
  if (words.every((word) => /^\p{sc=Latin}[\p{sc=Latin}\p{M}]*$/u.test(word))) return LATIN;
  return words.every((word) => /^\p{sc=Han}$/u.test(word)) ? CHINESE : ANY;
}

function slip(random: Random, word: string): string {
  if (/^\p{sc=Han}$/u.test(word)) return random.pick([...CHINESE_SLIPS]);
  const at = 1 + random.below(word.length - 1);
  const letter = random.pick([...LETTERS]);
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
  }
}

function misspell(random: Random, words: readonly string[]): string[] {
  const slips = new Set([random.below(words.length), random.below(words.length)]);
  return words.map((word, at) => (slips.has(at) ? slip(random, word) : word));
}

const fullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Writes a phrase as people do who copy, type, or try to be careful. */
export function disguisePhrase(random: Random, words: readonly string[], disguise: Disguise): string {
  const mark = random.pick(['.', ')', '、', ':', '-']);
  switch (disguise) {
    case 'plain':
      return words.join(' ');
    case 'lines':
      return words.join('\n');
    case 'commas':
      return words.join(random.pick([', ', ',', '，', '、']));
    case 'numbered':
      return words.map((word, at) => `${at + 1}${mark} ${word}`).join(' ');
    case 'numbered lines':
      return words.map((word, at) => `${at + 1}${mark}${word}`).join('\n');
    case 'capitals':
      return words.join(' ').toUpperCase();
    case 'titles':
      return words.map(title).join(' ');
    case 'full width':
      return fullWidth(words.join(' '));
    case 'zero width':
      return words.map((word) => `${word.slice(0, 2)}\u200b${word.slice(2)}`).join(' ');
    case 'decomposed':
      return words.join(' ').normalize('NFD');
    case 'composed':
      return words.join(' ').normalize('NFC');
    case 'ideographic spaces':
      return words.join('\u3000');
    case 'json':
      return JSON.stringify(words);
    case 'wide gaps':
      return words.map((word, at) => word + (at % 3 === 2 ? '\n' : '   ')).join('');
    case 'abbreviated':
      return words.map((word) => [...word.normalize('NFC')].slice(0, 4).join('')).join(' ');
    case 'misspelt':
      return misspell(random, words).join(' ');
    case 'joined':
      return words.join('');
    case 'groups':
      return words
        .map((word, at) => word + (at % 3 === 2 ? ' ' : ''))
        .join('')
        .trim();
    case 'parted by marks':
      return words.join(random.pick([' - ', ' / ', ' | ', ' → ', '; ', ' · ']));
  }
}
