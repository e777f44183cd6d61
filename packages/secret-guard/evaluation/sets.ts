import { type Case, type Ingredients, makeCases } from './make-cases.ts';
import { makeOrdinary } from './make-ordinary.ts';
import { ordinaryHeldBack } from './ordinary-held-back.ts';
import { ordinaryTuning } from './ordinary-tuning.ts';
import { createRandom } from './random.ts';
import { heldBackTemplates } from './templates-held-back.ts';
import { tuningTemplates } from './templates-tuning.ts';

export interface LabelledSet {
  readonly name: 'tuning' | 'held back';
  readonly cases: readonly Case[];
  readonly ordinary: readonly string[];
}

/** The set that detection was tuned on, and one with other sentences and another seed that it was not. */
export function labelledSets(ingredients: Ingredients, count: number): readonly LabelledSet[] {
  const sources = [
    { name: 'tuning', seed: 1, templates: tuningTemplates, messages: ordinaryTuning },
    { name: 'held back', seed: 2, templates: heldBackTemplates, messages: ordinaryHeldBack },
  ] as const;
  return sources.map(({ name, seed, templates, messages }) => {
    const random = createRandom(seed);
    return {
      name,
      cases: makeCases(random, templates, ingredients, count),
      ordinary: makeOrdinary(random, messages),
    };
  });
}
