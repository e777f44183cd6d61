import { asAnswerable, readStarterArticles } from '@gatehouse/starter-help/node';
import type { Answerable } from '../search/answer-index.ts';

/** The articles of a fresh installation, as they are searched. */
export function starterAnswerables(): Answerable[] {
  return readStarterArticles().map(asAnswerable);
}
