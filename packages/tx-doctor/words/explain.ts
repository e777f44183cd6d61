import type { Diagnosis, Facts } from '../diagnose/diagnosis.ts';
import { fillIn } from './fill-in.ts';
import type { Words } from './words.ts';

/** A diagnosis in sentences, in the order in which they are to be read. */
export interface Explanation {
  /** One or two words, for a badge. */
  readonly state: string;
  readonly headline: string;
  readonly why: string;
  readonly eta: string | null;
  readonly confidence: string;
  readonly customer: readonly string[];
  readonly recipient: readonly string[];
  readonly avoid: readonly string[];
  readonly proofs: readonly { readonly text: string; readonly source: string; readonly at: number }[];
  readonly missing: readonly string[];
}

/**
 * Puts a diagnosis into words.
 *
 * @example explain(diagnose(question), zhCN).headline // '手续费偏低,转账还在排队。钱没有丢。'
 */
export function explain(diagnosis: Diagnosis, words: Words): Explanation {
  const fill = (template: string, facts: Facts = {}) =>
    fillIn(template, { ...diagnosis.facts, ...facts, ...chainNames(diagnosis, words) }, words.notKnown);
  const { headline, why } = words.cause[diagnosis.cause];
  const { advice, eta } = diagnosis;
  return {
    state: words.state[diagnosis.state],
    headline: fill(headline),
    why: fill(why),
    eta: eta === null ? null : words.eta(eta.fromMinutes, eta.toMinutes),
    confidence: words.confidence[diagnosis.confidence],
    customer: advice.customer.map((code) => fill(words.advice[code])),
    recipient: advice.recipient.map((code) => fill(words.advice[code])),
    avoid: advice.avoid.map((code) => fill(words.advice[code])),
    proofs: diagnosis.proofs.map(({ code, facts, source }) => ({
      text: fill(words.proof[code], facts),
      source: source.label,
      at: source.at,
    })),
    missing: diagnosis.missing.map((code) => words.missing[code]),
  };
}

function chainNames(diagnosis: Diagnosis, words: Words): Facts {
  const names: Record<string, string> = {};
  for (const key of ['foundChain', 'expectedChain']) {
    const id = diagnosis.facts[key];
    if (id !== undefined) names[key] = words.chainName(id);
  }
  return names;
}
