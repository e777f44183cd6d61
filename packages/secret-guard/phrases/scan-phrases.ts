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

export interface PhraseHit {
  readonly kind: SecretKind;
  readonly list: ListName;
  /** In the clean text. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly score: number;
}

const CUE =
  /seed|mnemonic|recovery|backup (?:phrase|words)|secret (?:phrase|words)|\b(?:12|15|18|20|21|24|33)[ -]words?|(?:12|24|十二|二十四)个|助记|助記|种子|種子|恢复短语|恢復/;
const CUE_WEIGHT = 3;
/** The shortest phrase, less the words that may be misspelt. */
const FEWEST_HITS = 10;
/** Without a checksum, so much evidence leaves no doubt either. */
const NO_DOUBT = 18;
/** "Word 3:", "第三个词是": numbering by words. */
const LABEL =
  /\bword\s*#?\d{1,2}\b|第\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[个個]?(?:单词|單詞|词|詞|字)?[是:为]?/g;

function dropLabels(lower: string): string {
  return lower.includes('第') || lower.includes('word')
    ? lower.replace(LABEL, (label) => '0'.padEnd(label.length))
    : lower;
}

/** Hits of each list by word; lists with too few of them are left out. */
function placesByList(words: Words, lexicon: Lexicon): Map<number, Int16Array> {
  const counts = lexicon.lists.map(() => 0);
  const hits = words.text.map((word) => lexicon.hits.get(word));
  for (const each of hits) {
    for (const hit of each ?? []) {
      const list = Math.floor(hit / PLACES);
      counts[list] = (counts[list] ?? 0) + 1;
    }
  }
  const byList = new Map<number, Int16Array>();
  counts.forEach((count, list) => {
    if (count >= FEWEST_HITS) byList.set(list, new Int16Array(words.text.length).fill(-1));
  });
  if (byList.size === 0) return byList;
  hits.forEach((each, word) => {
    for (const hit of each ?? []) {
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
  const byList = placesByList(words, lexicon);
  if (byList.size === 0) return [];
  const gaps = gapsBetween(lower, words);
  const cue = CUE.test(lower) ? CUE_WEIGHT : 0;
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
    if (whole.length === 0 && gaps.includes(Gap.line)) {
      const stretches = strongStretches(gaps, (word) => {
        const place = placeOf(word);
        return place < 0 ? undefined : list.weights[place];
      });
      if (stretches.length >= FEWEST_HITS) found.push(...search(stretches));
    }
  }
  return settle(found, clean, words).filter((hit) => hit.end > from);
}

/** Takes the windows with the most evidence that do not overlap, and drops those that turn out to be prose. */
function settle(windows: PhraseWindow[], clean: CleanText, words: Words): PhraseHit[] {
  const taken: PhraseHit[] = [];
  for (const window of windows.sort((a, b) => b.score - a.score)) {
    const start = words.start[window.firstWord] ?? 0;
    const end = words.end[window.lastWord] ?? 0;
    if (taken.some((hit) => start < hit.end && hit.start < end)) continue;
    const { list, kind, sealed, score } = window;
    if (list.han && readsAsProse(clean.text.slice(start, end))) continue;
    const confidence = sealed || score >= NO_DOUBT ? 'certain' : 'likely';
    taken.push({ kind, list: list.name, start, end, confidence, score });
  }
  return taken;
}
