import type { SecretKind } from '../finding.ts';
import { Gap } from '../text/gaps-between.ts';
import { isFunctionWord } from './function-words.ts';
import { judgeStructure, mostOfStructure } from './judge-structure.ts';
import type { PhraseList } from './lexicon.ts';
import { isNearWord } from './near-word.ts';
import type { Sequence } from './sequence.ts';

/** A stretch of a sequence that reads as a phrase. */
export interface PhraseWindow {
  readonly list: PhraseList;
  readonly kind: SecretKind;
  /** Numbers of the first and the last word in the text. */
  readonly firstWord: number;
  readonly lastWord: number;
  readonly sealed: boolean;
  /** Evidence for a phrase, in nats. */
  readonly score: number;
  /** Of windows that overlap, the one with the highest rank is meant. */
  readonly rank: number;
}

/** Evidence that a window needs before its checksum is tried, and in the end. */
const WORTH_A_LOOK = 3;
const ENOUGH_SEALED = 5;
const ENOUGH_UNSEALED = 7;
/** A misspelt word that is near no word of the list is worse than one that is. */
const NEAR = 1;
const NOT_NEAR = -1;
const MISSPELT = 2;
/** Words drawn by chance hardly ever come twice; those of a page of talk do. */
const VARIED = 0.8;
/** A word between the parts of a phrase: "and the last four are" is little, a page of talk is too much. */
const LEFT_OUT = 0.5;
/** A part of a phrase may weigh more than the whole, and pass a checksum by chance: the whole is meant all the same. */
const RANK = { word: 1.6, sealed: 6 };
/** So much hashing per list and scan, whatever is pasted. */
const SEALS = 150;

export interface WindowSearch {
  readonly list: PhraseList;
  readonly sequence: Sequence;
  /** The words of the text. */
  readonly text: readonly string[];
  /** Evidence from what is said around: talk of seed phrases makes one likelier. */
  readonly cue: number;
}

/** Finds the stretches that read as phrases; the best first, none overlapping another. */
export function findWindows(search: WindowSearch): PhraseWindow[] {
  const candidates = [...candidateWindows(search)].sort((a, b) => b.score - a.score);
  let seals = SEALS;
  const judged: PhraseWindow[] = [];
  for (const candidate of candidates) {
    const { start, length, misses } = candidate;
    const places = [...search.sequence.places.subarray(start, start + length)];
    const seal = misses === 0 && seals-- > 0 ? search.list.seal(places) : undefined;
    if (seal === undefined && search.list.sealedLengths.includes(length)) continue;
    if (seal === undefined && new Set(places).size < VARIED * length) continue;
    const slips = misses === 0 ? 0 : judgeSlips(search, start, length);
    const worth = candidate.score + slips;
    const score = worth + (seal === undefined ? 0 : seal.bits * Math.LN2);
    if (score < (seal === undefined ? ENOUGH_UNSEALED : ENOUGH_SEALED)) continue;
    judged.push({
      list: search.list,
      kind: seal?.kind ?? search.list.kind,
      firstWord: search.sequence.words[start] ?? 0,
      lastWord: search.sequence.words[start + length - 1] ?? 0,
      sealed: seal !== undefined,
      score,
      rank: worth + RANK.word * length + (seal === undefined ? 0 : RANK.sealed),
    });
  }
  return judged;
}

interface Candidate {
  readonly start: number;
  readonly length: number;
  readonly misses: number;
  readonly score: number;
}

function* candidateWindows({ list, sequence, cue }: WindowSearch): Generator<Candidate> {
  const { weight, misses, skipped, words } = sequence;
  for (const length of [...list.lengths, ...list.sealedLengths]) {
    for (let start = 0; start + length <= words.length; start++) {
      const missed = (misses[start + length] ?? 0) - (misses[start] ?? 0);
      if (missed > MISSPELT) continue;
      const left = (skipped[start + length] ?? 0) - (skipped[start + 1] ?? 0);
      const weighed = (weight[start + length] ?? 0) - (weight[start] ?? 0) + cue - LEFT_OUT * left;
      if (weighed < WORTH_A_LOOK - mostOfStructure(sequence, start, length, list.han)) continue;
      const score = weighed + judgeStructure(sequence, start, length, list.han);
      if (score >= WORTH_A_LOOK) yield { start, length, misses: missed, score };
    }
  }
}

function judgeSlips({ list, sequence, text }: WindowSearch, start: number, length: number): number {
  let score = 0;
  for (let at = start; at < start + length; at++) {
    if ((sequence.places[at] ?? -1) >= 0) continue;
    const word = text[sequence.words[at] ?? -1] ?? '';
    // At the ends of a window a word that is not of the list is more likely not of the phrase.
    const atAnEnd = at === start || at === start + length - 1;
    if (list.han) {
      const apart = sequence.gaps[at] !== Gap.none && sequence.gaps[at + 1] !== Gap.none;
      if (word.length !== 1 || (atAnEnd && !apart)) return Number.NEGATIVE_INFINITY;
      continue;
    }
    if (isFunctionWord(word)) return Number.NEGATIVE_INFINITY;
    const near = isNearWord(word, list.words);
    if (!near && atAnEnd) return Number.NEGATIVE_INFINITY;
    score += near ? NEAR : NOT_NEAR;
  }
  return score;
}
