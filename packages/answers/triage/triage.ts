import { decoys } from '../search/decoys.ts';
import { normalise } from '../text/normalise.ts';
import { withMeaning } from '../text/tokens.ts';
import { learnVocabulary } from './features.ts';
import { decide, trainLinearSvm } from './linear-svm.ts';
import { type LabelledText, trainTopicClassifier } from './topic-classifier.ts';
import { seededChance, withTypos } from './typos.ts';
import { atRisk, calm, exposed } from './urgency-examples.ts';
import { seemsCalm, urgentByRule } from './urgency-rules.ts';

/** A message whose topic is known, and, where somebody has judged it, whether it is urgent. */
export interface TriageExample extends LabelledText {
  readonly urgent?: boolean;
}

export interface Verdict {
  readonly topic: string;
  /** How often a guess of the topic like this one is right, 0 to 1. */
  readonly confidence: number;
  /** Funds or an account are at risk right now. Tuned to miss few: some alarms are false. */
  readonly urgent: boolean;
  /** What spoke for it: the rules that hold, then the words that weighed most. */
  readonly reasons: readonly string[];
}

export interface Triage {
  judge(text: string): Verdict;
  /** How far on the urgent side a text lies, without rules, so that the threshold can be fitted. */
  urgency(text: string): number;
}

/** Urgent from here on; fitted by `evaluation/fit-urgency.ts` on the messages marked for tuning. */
const urgentFrom = -0.3;
/** How much less urgent a text is that supposes, or tells of long ago or elsewhere. */
const calmer = 0.5;

function learnUrgency(examples: readonly TriageExample[]): (text: string) => number {
  const judged = [
    ...examples.flatMap(({ text, urgent }) => (urgent === undefined ? [] : [{ text, urgent }])),
    ...[...atRisk, ...exposed].map((text) => ({ text, urgent: true })),
    ...[...calm, ...decoys].map((text) => ({ text, urgent: false })),
  ];
  const chance = seededChance(11);
  const all = [...judged, ...judged.map(({ text, urgent }) => ({ text: withTypos(text, chance), urgent }))];
  const vocabulary = learnVocabulary(judged.map(({ text }) => withMeaning(text)));
  const weights = trainLinearSvm(
    all.map(({ text }) => vocabulary.vector(withMeaning(text))),
    all.map(({ urgent }) => urgent),
    vocabulary.size,
    { cost: 3 },
  );
  return (text) => decide(weights, vocabulary.vector(withMeaning(text))) - (seemsCalm(normalise(text)) ? calmer : 0);
}

/**
 * Learns to sort messages: what each is about, and whether it is urgent. Urgency has a machine of its own, and rules beside it:
 * the topic is guessed to be right most often, urgency to miss nobody.
 *
 * @param examples messages with their topics, of every language that shall be understood
 * @throws {RangeError} when there are fewer than two topics
 * @example createTriage(examples).judge('我的币刚刚被人转走了') // { topic: 'account-compromised', urgent: true, … }
 */
export function createTriage(examples: readonly TriageExample[]): Triage {
  const classifier = trainTopicClassifier(examples.map(({ text, topic }) => ({ text: withMeaning(text), topic })));
  const urgency = learnUrgency(examples);
  return {
    urgency,
    judge(text) {
      const { topic, confidence, reasons } = classifier.classify(withMeaning(text));
      const ruled = urgentByRule(normalise(text));
      const resembles = urgency(text) >= urgentFrom;
      const why = ruled.length > 0 || !resembles ? ruled : ['reads like urgent messages'];
      return { topic, confidence, urgent: why.length > 0, reasons: [...why, ...reasons] };
    },
  };
}

/** Urgent messages as examples of their topics, for a wallet's support. */
export const urgentExamples: readonly TriageExample[] = [
  ...atRisk.map((text) => ({ text, topic: 'account-compromised' })),
  ...exposed.map((text) => ({ text, topic: 'secret-exposed' })),
];
