import type { HelpInsightsView } from '@gatehouse/contract/help';
import type { Language } from '@gatehouse/contract/languages';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';

const questionsAtMost = 50;
const reasonsPerArticle = 5;

export async function sumSearches(executor: Sql, since: string): Promise<HelpInsightsView['searches']> {
  const { rows } = await sql<HelpInsightsView['searches']>`
    select coalesce(sum(answered), 0)::int as answered, coalesce(sum(unanswered), 0)::int as unanswered
    from search_day where day >= ${since}::date`.execute(executor);
  return rows[0] ?? { answered: 0, unanswered: 0 };
}

export async function listUnanswered(executor: Sql, since: string): Promise<HelpInsightsView['unanswered']> {
  const { rows } = await sql<HelpInsightsView['unanswered'][number]>`
    select question, language, sum(times)::int as times, to_char(max(day), 'YYYY-MM-DD') as "lastDay"
    from unanswered_search where day >= ${since}::date
    group by question, language order by times desc, "lastDay" desc, question limit ${questionsAtMost}`.execute(
    executor,
  );
  return rows;
}

export interface VotesOfDay {
  slug: string;
  day: string;
  helped: number;
  notHelped: number;
}

export async function listVotes(executor: Sql, since: string): Promise<VotesOfDay[]> {
  const { rows } = await sql<VotesOfDay>`
    select slug, to_char(day, 'YYYY-MM-DD') as day, (count(*) filter (where helped))::int as helped,
      (count(*) filter (where not helped))::int as "notHelped"
    from article_vote where day >= ${since}::date group by slug, article_vote.day order by slug, article_vote.day`.execute(
    executor,
  );
  return rows;
}

export interface Reason {
  slug: string;
  day: string;
  language: Language;
  text: string;
}

/** The newest few of each article. */
export async function listReasons(executor: Sql, since: string): Promise<Reason[]> {
  const { rows } = await sql<Reason>`
    select slug, to_char(day, 'YYYY-MM-DD') as day, language, reason as text from (
      select *, row_number() over (partition by slug order by day desc, voter) as place
      from article_vote where reason is not null and day >= ${since}::date) v
    where place <= ${reasonsPerArticle} order by slug, place`.execute(executor);
  return rows;
}
