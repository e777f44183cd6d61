import { articlesByNeed } from '../model/articles-by-need.ts';
import { dayOf } from '../model/day-of.ts';
import type { HelpParts } from '../parts.ts';
import { listReasons, listUnanswered, listVotes, sumSearches } from '../store/insights.ts';
import { os } from './implementer.ts';

const dayMs = 24 * 3_600_000;

export function getHelpInsights({ library, database, clock }: HelpParts) {
  return os.getHelpInsights.handler(async ({ input: { days, language } }) => {
    const since = dayOf(new Date(clock.now().getTime() - (days - 1) * dayMs));
    const [searches, unanswered, votes, reasons] = await Promise.all([
      sumSearches(database.sql, since),
      listUnanswered(database.sql, since),
      listVotes(database.sql, since),
      listReasons(database.sql, since),
    ]);
    const titleOf = (slug: string) => library.summary(slug, language)?.title ?? slug;
    return { since, searches, unanswered, articles: articlesByNeed(votes, reasons, titleOf) };
  });
}
