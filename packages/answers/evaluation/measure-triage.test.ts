import { topicOf } from '@gatehouse/starter-help';
import { expect, test } from 'vitest';
import { measureTopics } from '../triage/measure-topics.ts';
import { measureUrgency, readHardMessages, readOrdinaryMessages } from './messages.ts';
import { readQuestions } from './questions.ts';
import { starterTriage } from './starter-triage.ts';

const triage = starterTriage();

test('of messages that nothing was fitted on, most urgent ones are seen, and few others raise an alarm', () => {
  const messages = [...readHardMessages('held-back'), ...readOrdinaryMessages('held-back')];
  expect(messages.filter(({ urgent }) => urgent).length).toBeGreaterThan(30);
  const { recall, falseAlarms } = measureUrgency(triage, messages);
  expect(recall).toBeGreaterThanOrEqual(0.85);
  expect(falseAlarms).toBeLessThanOrEqual(0.08);
});

test('topics of questions that nothing was fitted on', () => {
  const texts = readQuestions().flatMap(({ text, slug, split }) => {
    const topic = Object.entries(topicOf).find(([known]) => known === slug)?.[1];
    return split === 'held-back' && topic !== undefined ? [{ text, topic }] : [];
  });
  const { test: count, topics, accuracy } = measureTopics({ classify: triage.judge }, texts);
  expect({ count, topics }).toEqual({ count: 142, topics: 17 });
  expect(accuracy).toBeGreaterThanOrEqual(0.69);
});
