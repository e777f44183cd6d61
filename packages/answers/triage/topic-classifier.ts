import { saysNothing } from '../text/tokens.ts';
import { learnVocabulary, type Vocabulary } from './features.ts';
import { decide, trainLinearSvm } from './linear-svm.ts';
import { seededChance, withTypos } from './typos.ts';

export interface LabelledText {
  readonly text: string;
  readonly topic: string;
}

export interface TopicGuess {
  readonly topic: string;
  /** 0 to 1: how often a guess like this one is right. */
  readonly confidence: number;
  /** The words and letter groups that spoke most for the topic, strongest first. */
  readonly reasons: readonly string[];
}

export interface TopicClassifier {
  readonly topics: readonly string[];
  classify(text: string): TopicGuess;
}

const cost = 0.4;
/** One text in this many is kept back while the confidence is calibrated. */
const keptBack = 8;

interface Machines {
  readonly vocabulary: Vocabulary;
  readonly topics: readonly string[];
  readonly weights: readonly Float32Array[];
}

/** One machine per topic, against all others; each text is learnt as written and once more with typos. */
function trainMachines(labelled: readonly LabelledText[]): Machines {
  const chance = seededChance(7);
  const misspelt = labelled
    .map(({ text, topic }) => ({ text: withTypos(text, chance), topic }))
    .filter(({ text }, index) => text !== labelled[index]?.text);
  const all = [...labelled, ...misspelt];
  const vocabulary = learnVocabulary(labelled.map(({ text }) => text));
  const vectors = all.map(({ text }) => vocabulary.vector(text));
  const topics = [...new Set(labelled.map(({ topic }) => topic))].sort();
  const weights = topics.map((topic) =>
    trainLinearSvm(
      vectors,
      all.map((each) => each.topic === topic),
      vocabulary.size,
      { cost, rounds: 12 },
    ),
  );
  return { vocabulary, topics, weights };
}

function marginsOf({ vocabulary, weights }: Machines, text: string): number[] {
  const vector = vocabulary.vector(text);
  return weights.map((each) => decide(each, vector));
}

function shareOf(margins: readonly number[], place: number, sharpness: number): number {
  const highest = Math.max(...margins);
  const parts = margins.map((margin) => Math.exp((margin - highest) * sharpness));
  return (parts[place] ?? 0) / parts.reduce((sum, part) => sum + part, 0);
}

/** The sharpness (1 / temperature) at which the chances said fit best what came true (Guo et al., ICML 2017). */
function calibrate(machines: Machines, unseen: readonly LabelledText[]): number {
  const seen = unseen.flatMap(({ text, topic }) => {
    const place = machines.topics.indexOf(topic);
    return place < 0 ? [] : [{ margins: marginsOf(machines, text), place }];
  });
  const surprise = (sharpness: number) =>
    seen.reduce((sum, { margins, place }) => sum - Math.log(shareOf(margins, place, sharpness) + 1e-9), 0);
  const candidates = Array.from({ length: 40 }, (_, index) => 0.5 + index * 0.25);
  return candidates.reduce((best, each) => (surprise(each) < surprise(best) ? each : best), 2);
}

/**
 * Learns topics from labelled texts; the same texts give the same classifier.
 *
 * @throws {RangeError} when there are fewer than two topics
 * @example trainTopicClassifier(messages).classify('提币一天了还没到账').topic // 'transfer-delayed'
 */
export function trainTopicClassifier(labelled: readonly LabelledText[]): TopicClassifier {
  if (new Set(labelled.map(({ topic }) => topic)).size < 2) throw new RangeError('at least two topics are needed');
  const partly = trainMachines(labelled.filter((_, index) => index % keptBack !== 0));
  const sharpness = calibrate(
    partly,
    labelled.filter((_, index) => index % keptBack === 0),
  );
  const machines = trainMachines(labelled);

  function reasonsFor(text: string, place: number): string[] {
    const { features, values } = machines.vocabulary.vector(text);
    const weights = machines.weights[place];
    if (!weights) return [];
    return [...features]
      .map((feature, at) => ({
        name: machines.vocabulary.nameOf(feature),
        weight: (weights[feature] ?? 0) * (values[at] ?? 0),
      }))
      .filter(({ name, weight }) => weight > 0 && name.startsWith('w:') && !saysNothing(name.slice(2)))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 3)
      .map(({ name }) => name.slice(2));
  }

  return {
    topics: machines.topics,
    classify(text) {
      const margins = marginsOf(machines, text);
      const place = margins.reduce((best, margin, index) => (margin > (margins[best] ?? 0) ? index : best), 0);
      return {
        topic: machines.topics[place] ?? '',
        confidence: Math.round(shareOf(margins, place, sharpness) * 1_000) / 1_000,
        reasons: reasonsFor(text, place),
      };
    },
  };
}
