import { stemmer } from 'stemmer';
import { jargon } from './jargon.ts';
import { normalise } from './normalise.ts';

/** What a text is made of: `words` carry meaning (stems; Chinese characters and pairs), `grams` survive typos. */
export interface Tokens {
  readonly words: readonly string[];
  readonly grams: readonly string[];
}

const pieces = /\p{Script=Han}+|[\p{L}\p{N}]+(?:['’][a-z]+)?/gu;
const han = /^\p{Script=Han}/u;
const latinJargon = new Map(jargon.filter(([said]) => !han.test(said)));
const chineseJargon = jargon.filter(([said]) => han.test(said));

/** Words that say nothing about what is asked. */
const empty = new Set(
  'a an the is are was were be been am do does did i you we they he she it my your our me us of to in on for at by and or so if that this there have has had will would could should can please hi hello hey just really very with from as but its'.split(
    ' ',
  ),
);

/** Whether a word, a pair of words or a stretch of Chinese tells nobody what a text is about. */
export function saysNothing(words: string): boolean {
  return words.split(' ').every((word) => empty.has(word) || [...word].length === 1);
}

function chineseTokens(run: string): string[] {
  const characters = [...run];
  return characters.flatMap((character, index) => {
    const next = characters[index + 1];
    return next === undefined ? [character] : [character, character + next];
  });
}

function gramsOf(word: string): string[] {
  const padded = `_${word}_`;
  const grams: string[] = [];
  for (let length = 3; length <= 5; length++)
    for (let at = 0; at + length <= padded.length; at++) grams.push(padded.slice(at, at + length));
  return grams;
}

/** The plain words of a text, in order: lower-case Latin words whole, Chinese runs whole. */
export function wordsOf(text: string): string[] {
  return normalise(text).match(pieces) ?? [];
}

/** What the jargon of a text means, as more text; empty where there is none. */
function meaningOf(runs: readonly string[]): string {
  const meant = runs.map((run) =>
    han.test(run)
      ? chineseJargon.flatMap(([said, meaning]) => (run.includes(said) ? [meaning] : [])).join(' ')
      : (latinJargon.get(run) ?? ''),
  );
  return meant.filter((meaning) => meaning !== '').join(' ');
}

/** A text followed by what its jargon means. */
export function withMeaning(text: string): string {
  return `${text} ${meaningOf(wordsOf(text))}`;
}

function tokensOf(runs: readonly string[], words: string[], grams: string[] | null): void {
  for (const run of runs) {
    if (han.test(run)) words.push(...chineseTokens(run));
    else {
      const word = run.replace(/['’].*$/, '');
      if (!empty.has(word)) words.push(stemmer(word));
      grams?.push(...gramsOf(word));
    }
  }
}

/**
 * Cuts a text of Chinese, English or both into tokens. No dictionary of Chinese words: segmenters split just the words of
 * this field, and pairs of characters find them all.
 *
 * @example tokenise('USDT没到账').words // ['usdt', '没', '没到', '到', '到账', '账', …meanings]
 */
export function tokenise(text: string): Tokens {
  const runs = wordsOf(text);
  const words: string[] = [];
  const grams: string[] = [];
  tokensOf(runs, words, grams);
  const meaning = meaningOf(runs);
  if (meaning !== '') tokensOf(meaning.match(pieces) ?? [], words, null);
  return { words, grams };
}
