import { readStarterArticles } from '@gatehouse/starter-help/node';
import type { Answerable } from '../search/answer-index.ts';

/** The articles of a fresh installation, as they are searched. */
export function starterAnswerables(): Answerable[] {
  return readStarterArticles().map(({ slug, en, zh }) => ({
    slug,
    phrasings: [...en.phrasings, ...zh.phrasings],
    titles: [en.title, zh.title, en.summary, zh.summary],
    bodies: [en.body, zh.body],
  }));
}
