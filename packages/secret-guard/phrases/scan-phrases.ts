import type { Confidence, SecretKind } from '../finding.ts';
import type { CleanText } from '../text/clean-text.ts';
import { Gap, gapsBetween } from '../text/gaps-between.ts';
import { type Words, wordsOf } from '../text/words-of.ts';
import { findWindows, type PhraseWindow } from './find-windows.ts';
import { type Lexicon, PLACES } from './lexicon.ts';
import type { ListName } from './list-names.ts';
import { readsAsProse } from './reads-as-prose.ts';
import { createSequence } from './sequence.ts';
import { strongStretches } from './strong-stretches.ts';
import { findUnlistedPhrases } from './unlisted-phrases.ts';

export interface PhraseHit {
  readonly kind: SecretKind;
  /** Undefined where the list is not among those that this package has. */
  readonly list: ListName | undefined;
  /** In the clean text. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
}

const CUE =
  /seed|mnemonic|recovery|backup (?:phrase|words)|secret (?:phrase|words)|\b(?:12|15|18|20|21|24|33)[ -]words?|(?:12|24|十二|二十四)个|助记|助記|种子|種子|恢复短语|恢復/;
const CUE_WEIGHT = 3;
/** The shortest phrase, less the words that may be misspelt. */
const FEWEST_HITS = 10;
/** Among how many words of the text they stand. */
const DENSE = 50;
/** Without a checksum, so much evidence leaves no doubt either. */
const NO_DOUBT = 18;
/** "Word 3:", "第三个词是": numbering by words. */
const LABEL =
  /\bword\s*#?\d{1,2}\b|第\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[个個]?(?:单词|單詞|词|詞|字)?[是:为]?/g;

/** A list has many: one alone is the word of a phrase that the next number follows ("5. word 6. anger"). */
const FEWEST_LABELS = 3;

function dropLabels(lower: string): string {
  if (!lower.includes('第') && !lower.includes('word')) return lower;
  if ((lower.match(LABEL)?.length ?? 0) < FEWEST_LABELS) return lower;
  return lower.replace(LABEL, (label) => '0'.padEnd(label.length));
}

/** Hits of each list by word; lists whose hits are few, or far from each other, are left out. */
function placesByList(words: Words, lexicon: Lexicon): Map<number, Int16Array> {
  const hits = words.text.map((word) => lexicon.hits.get(word));
  const recent = lexicon.lists.map((): number[] => []);
  const dense = new Set<number>();
  hits.forEach((each = [], word) => {
    for (const hit of each) {
      const list = Math.floor(hit / PLACES);
      const at = recent[list];
      if (at === undefined || dense.has(list)) continue;
      at.push(word);
      if (at.length >= FEWEST_HITS && word - (at[at.length - FEWEST_HITS] ?? 0) <= DENSE) dense.add(list);
    }
  });
  const byList = new Map([...dense].map((list) => [list, new Int16Array(words.text.length).fill(-1)]));
  if (byList.size === 0) return byList;
  hits.forEach((each = [], word) => {
    for (const hit of each) {
      const places = byList.get(Math.floor(hit / PLACES));
      if (places !== undefined) places[word] = hit % PLACES;
    }
  });
  return byList;
}

/**
 * Finds phrases made of the words of the lists that were loaded.
 *
 * @param from where the message begins in the text; what ends before it was said earlier and is not reported
 */
export function scanPhrases(clean: CleanText, lexicon: Lexicon, from = 0): PhraseHit[] {
  const lower = dropLabels(clean.lower);
  const words = wordsOf(lower);
  if (words.text.length < FEWEST_HITS) return [];
  const gaps = gapsBetween(lower, words);
  const listed = scanListed(clean, words, gaps, lexicon);
  const hits = listed.length > 0 ? listed : scanUnlisted(words, gaps, lexicon);
  return hits.filter((hit) => hit.end > from);
}

function scanUnlisted(words: Words, gaps: Uint8Array, lexicon: Lexicon): PhraseHit[] {
  const number = lexicon.lists.findIndex(({ name }) => name === 'english');
  const english = lexicon.lists[number];
  if (english === undefined) return [];
  const isEnglish = (word: string) =>
    lexicon.hits
      .get(word)
      ?.some((hit) => hit - number * PLACES < PLACES && english.words[hit - number * PLACES] === word) === true;
  return findUnlistedPhrases(words, gaps, isEnglish).map(({ firstWord, lastWord }) => ({
    kind: 'bip39',
    list: undefined,
    start: words.start[firstWord] ?? 0,
    end: words.end[lastWord] ?? 0,
    confidence: 'likely',
  }));
}

function scanListed(clean: CleanText, words: Words, gaps: Uint8Array, lexicon: Lexicon): PhraseHit[] {
  const byList = placesByList(words, lexicon);
  if (byList.size === 0) return [];
  const cue = CUE.test(clean.lower) ? CUE_WEIGHT : 0;
  const found: PhraseWindow[] = [];
  for (const [number, places] of byList) {
    const list = lexicon.lists[number];
    if (list === undefined) continue;
    const all = words.text.map((_, word) => word);
    const placeOf = (word: number) => places[word] ?? -1;
    const search = (order: readonly number[]) =>
      findWindows({ list, sequence: createSequence(list, order, placeOf, gaps), text: words.text, cue });
    const whole = search(all);
    found.push(...whole);
    if (gaps.includes(Gap.line) && !whole.some(({ sealed }) => sealed)) {
      const ways = strongStretches(gaps, (word) => {
        const place = placeOf(word);
        return place < 0 ? undefined : list.weights[place];
      });
      for (const way of ways) if (way.length >= FEWEST_HITS) found.push(...search(way));
    }
  }
  return settle(found, clean, words);
}

/** Takes the windows with the most evidence that do not overlap, and drops those that turn out to be prose. */
function settle(windows: PhraseWindow[], clean: CleanText, words: Words): PhraseHit[] {
  const taken: PhraseHit[] = [];
  for (const window of windows.sort((a, b) => b.rank - a.rank)) {
    const start = words.start[window.firstWord] ?? 0;
    const end = words.end[window.lastWord] ?? 0;
    if (taken.some((hit) => start < hit.end && hit.start < end)) continue;
    const { list, kind, sealed, score } = window;
    if (list.han && readsAsProse(clean.text.slice(start, end))) continue;
    const confidence = sealed || score >= NO_DOUBT ? 'certain' : 'likely';
    taken.push({ kind, list: list.name, start, end, confidence });
  }
  return taken;
}
