import { learnVocabulary } from '../triage/features.ts';
import { decide, trainLinearSvm } from '../triage/linear-svm.ts';
import { decoys } from './decoys.ts';

/**
 * How much a text sounds like those that articles answer, and not like the decoys: below -1 surely not, above 1 surely.
 *
 * @param asked ways of asking for any article
 */
export function learnScope(asked: readonly string[]): (text: string) => number {
  const texts = [...asked, ...decoys];
  const vocabulary = learnVocabulary(texts);
  const weights = trainLinearSvm(
    texts.map((text) => vocabulary.vector(text)),
    texts.map((_, index) => index >= asked.length),
    vocabulary.size,
    { cost: 0.5, positiveWeight: Math.max(1, asked.length / decoys.length) },
  );
  return (text) => -decide(weights, vocabulary.vector(text));
}
