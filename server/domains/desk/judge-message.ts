import { createTriage, type Triage, urgentExamples } from '@gatehouse/answers';
import { topic } from '@gatehouse/contract/desk';
import { readTopicExamples } from '@gatehouse/starter-help/node';
import type { Guess } from './store/triage.ts';

/** What a message is about is said at its beginning; the rest would only cost time. */
const longestJudged = 2_000;

/**
 * Judges first messages by the starter articles and the urgent examples. Learning takes 0.4 s, once, at the first message; judging
 * takes 0.2 ms.
 */
export function createJudge(): (text: string) => Guess {
  let triage: Triage | null = null;
  return (text) => {
    triage ??= createTriage([...readTopicExamples(), ...urgentExamples]);
    const { topic: guessed, ...verdict } = triage.judge(text.slice(0, longestJudged));
    return { ...verdict, topic: topic.parse(guessed) };
  };
}
