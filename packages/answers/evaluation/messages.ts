import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Triage } from '../triage/triage.ts';
import { readQuestions } from './questions.ts';

export interface Message {
  readonly text: string;
  readonly lang: 'zh' | 'en' | 'mixed';
  readonly urgent: boolean;
  readonly split: 'tuning' | 'held-back';
}

const urgentSlugs: readonly (string | null)[] = ['account-compromised', 'secret-exposed'];
/** Whoever asks this may or may not have lost something. */
const undecided: readonly (string | null)[] = ['address-poisoning', 'spot-phishing', 'login-activity'];

/** The questions of the search as messages: what most of the post is like. */
export function readOrdinaryMessages(split: Message['split']): Message[] {
  return readQuestions()
    .filter((question) => question.split === split && !undecided.includes(question.slug))
    .map(({ text, lang, slug }) => ({ text, lang, split, urgent: urgentSlugs.includes(slug) }));
}

/** Messages that are urgent, and those that only sound like it: written to be hard. */
export function readHardMessages(split: Message['split']): Message[] {
  return readFileSync(join(import.meta.dirname, 'messages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message)
    .filter((message) => message.split === split);
}

/** Shares, 0 to 1: urgent messages that were called so, and calm ones that were too. */
export function measureUrgency(triage: Triage, messages: readonly Pick<Message, 'text' | 'urgent'>[]) {
  const shareOf = (urgent: boolean) => {
    const meant = messages.filter((message) => message.urgent === urgent);
    return meant.filter(({ text }) => triage.judge(text).urgent).length / Math.max(1, meant.length);
  };
  return { recall: shareOf(true), falseAlarms: shareOf(false) };
}
