import { stemmer } from 'stemmer';
import { wordsOf } from '../text/tokens.ts';

const han = /^\p{Script=Han}/u;

/** A text as numbers: which features, how much of each. Both arrays in step. */
export interface Vector {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/**
 * The features of a text by block, each named: `w:` words and pairs of words (Chinese characters, pairs and triples), `c:` letter
 * grams of 3 to 5, which survive typos.
 */
function blocksOf(text: string): readonly [words: string[], grams: string[]] {
  const words: string[] = [];
  const grams: string[] = [];
  let previous = '';
  for (const run of wordsOf(text)) {
    if (han.test(run)) {
      const characters = [...run];
      characters.forEach((_, at) => {
        for (let length = 1; length <= 3 && at + length <= characters.length; length++)
          words.push(`w:${characters.slice(at, at + length).join('')}`);
      });
      previous = '';
      continue;
    }
    const stem = stemmer(run);
    words.push(`w:${stem}`);
    if (previous !== '') words.push(`w:${previous} ${stem}`);
    previous = stem;
    const padded = ` ${run} `;
    for (let length = 3; length <= 5; length++)
      for (let at = 0; at + length <= padded.length; at++) grams.push(`c:${padded.slice(at, at + length)}`);
  }
  return [words, grams];
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Turns texts into vectors: sublinear tf-idf, each block of length 1. */
export interface Vocabulary {
  readonly size: number;
  vector(text: string): Vector;
  nameOf(feature: number): string;
}

/** @param texts what the vocabulary is learnt from */
export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const places = new Map<string, number>();
  const seenIn: number[] = [];
  for (const text of texts) {
    for (const name of new Set(blocksOf(text).flat())) {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      seenIn[place] = (seenIn[place] ?? 0) + 1;
    }
  }
  const idf = seenIn.map((count) => Math.log((1 + texts.length) / (1 + count)) + 1);
  const names = [...places.keys()];

  return {
    size: places.size,
    nameOf: (feature) => names[feature] ?? '',
    vector(text) {
      const features: number[] = [];
      const values: number[] = [];
      for (const block of blocksOf(text)) {
        const from = features.length;
        let length = 0;
        for (const [name, count] of countOf(block)) {
          const place = places.get(name);
          if (place === undefined) continue;
          const value = (1 + Math.log(count)) * (idf[place] as number);
          features.push(place);
          values.push(value);
          length += value * value;
        }
        const norm = Math.sqrt(length) || 1;
        for (let at = from; at < values.length; at++) values[at] = (values[at] as number) / norm;
      }
      return { features: Int32Array.from(features), values: Float64Array.from(values) };
    },
  };
}
