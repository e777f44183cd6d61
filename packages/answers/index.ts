export {
  type Answer,
  type Answerable,
  type AnswerIndex,
  createAnswerIndex,
  type Suggestion,
} from './search/answer-index.ts';
export { measureSearch, type SearchFigures, type SearchQuery } from './search/measure-search.ts';
export { languageOf } from './text/normalise.ts';
export { measureTopics, type TopicFigures } from './triage/measure-topics.ts';
export {
  type LabelledText,
  type TopicClassifier,
  type TopicGuess,
  trainTopicClassifier,
} from './triage/topic-classifier.ts';
export { createTriage, type Triage, type TriageExample, urgentExamples, type Verdict } from './triage/triage.ts';
