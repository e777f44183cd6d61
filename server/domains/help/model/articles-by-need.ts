import type { HelpInsightsView } from '@gatehouse/contract/help';
import type { Language } from '@gatehouse/contract/languages';

type ArticleNeed = HelpInsightsView['articles'][number];

/** Votes of days and what was missing, by article: those that fail people most often come first. */
export function articlesByNeed(
  votes: readonly { slug: string; day: string; helped: number; notHelped: number }[],
  reasons: readonly { slug: string; day: string; language: Language; text: string }[],
  titleOf: (slug: string) => string,
): ArticleNeed[] {
  const bySlug = new Map<string, ArticleNeed>();
  for (const { slug, ...day } of votes) {
    const article = bySlug.get(slug) ?? { slug, title: titleOf(slug), helped: 0, notHelped: 0, days: [], reasons: [] };
    article.helped += day.helped;
    article.notHelped += day.notHelped;
    article.days.push(day);
    bySlug.set(slug, article);
  }
  for (const { slug, ...reason } of reasons) bySlug.get(slug)?.reasons.push(reason);
  return [...bySlug.values()].sort((a, b) => b.notHelped - a.notHelped || a.helped - b.helped);
}
