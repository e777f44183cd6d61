import type { AnswerIndex } from './answer-index.ts';

/** A question and the article that answers it; null where none does. */
export interface SearchQuery {
  readonly text: string;
  readonly slug: string | null;
}

export interface SearchFigures {
  readonly queries: number;
  readonly unanswerable: number;
  /** Share of answerable questions whose article is the first suggestion, among the first three, the first five. */
  readonly recall1: number;
  readonly recall3: number;
  readonly recall5: number;
  /** Mean of 1 / place of the right article, over the first ten. */
  readonly mrr: number;
  /** Share of unanswerable questions that are called so; null without any. */
  readonly abstention: number | null;
  /** Share of answerable questions that are called unanswerable. */
  readonly wrongAbstention: number;
}

const share = (part: number, all: number) => (all === 0 ? 0 : Math.round((part / all) * 10_000) / 10_000);

/** Asks the index every question and counts. */
export function measureSearch(index: AnswerIndex, queries: readonly SearchQuery[]): SearchFigures {
  const answers = queries.map(({ text, slug }) => {
    const { answered, suggestions } = index.answer(text, 10);
    return { slug, answered, place: suggestions.findIndex((each) => each.slug === slug) + 1 };
  });
  const answerable = answers.filter(({ slug }) => slug !== null);
  const others = answers.filter(({ slug }) => slug === null);
  const within = (places: number) => answerable.filter(({ place }) => place > 0 && place <= places).length;
  return {
    queries: queries.length,
    unanswerable: others.length,
    recall1: share(within(1), answerable.length),
    recall3: share(within(3), answerable.length),
    recall5: share(within(5), answerable.length),
    mrr: share(
      answerable.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0),
      answerable.length,
    ),
    abstention: others.length === 0 ? null : share(others.filter(({ answered }) => !answered).length, others.length),
    wrongAbstention: share(answerable.filter(({ answered }) => !answered).length, answerable.length),
  };
}
