import type { LabelledText, TopicClassifier } from './topic-classifier.ts';

export interface TopicFigures {
  readonly test: number;
  readonly topics: number;
  /** Share of texts whose topic was guessed right. */
  readonly accuracy: number;
  /** Mean over topics of the harmonic mean of precision and recall: rare topics count as much as frequent ones. */
  readonly macroF1: number;
  /** Mean difference between confidence and truth in ten bins, weighted: 0 is honest (expected calibration error). */
  readonly calibrationError: number;
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Classifies every text and counts. */
export function measureTopics(
  classifier: Pick<TopicClassifier, 'classify'>,
  texts: readonly LabelledText[],
): TopicFigures {
  const guesses = texts.map(({ text, topic }) => ({ ...classifier.classify(text), truth: topic }));
  const topics = [...new Set(texts.map(({ topic }) => topic))];
  const f1 = topics.map((topic) => {
    const hits = guesses.filter((guess) => guess.topic === topic && guess.truth === topic).length;
    const said = guesses.filter((guess) => guess.topic === topic).length;
    const meant = guesses.filter((guess) => guess.truth === topic).length;
    return (2 * hits) / Math.max(1, said + meant);
  });
  const bins = Array.from({ length: 10 }, (_, bin) =>
    guesses.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  );
  const off = bins.reduce(
    (sum, bin) =>
      sum +
      Math.abs(bin.reduce((total, { confidence, topic, truth }) => total + confidence - (topic === truth ? 1 : 0), 0)),
    0,
  );
  return {
    test: texts.length,
    topics: topics.length,
    accuracy: rounded(guesses.filter(({ topic, truth }) => topic === truth).length / Math.max(1, guesses.length)),
    macroF1: rounded(f1.reduce((sum, each) => sum + each, 0) / Math.max(1, f1.length)),
    calibrationError: rounded(off / Math.max(1, guesses.length)),
  };
}
