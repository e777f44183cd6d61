import * as z from 'zod';
import { language } from '../shared/languages.ts';
import { noticeSummaryView } from './status-views.ts';

/** A name in an address, such as `forgot-password`. */
export const articleSlug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Chosen at random by a reader's browser, so that its vote counts once; only a hash of it and the article is stored. */
export const readerId = z.uuid().brand<'ReaderId'>();
export type ReaderId = z.infer<typeof readerId>;

export const articleSummaryView = z.object({ slug: articleSlug, title: z.string(), summary: z.string() });
export type ArticleSummaryView = z.infer<typeof articleSummaryView>;

export const articleGroupView = z.object({
  id: z.string(),
  name: z.string(),
  articles: z.array(articleSummaryView),
});
export type ArticleGroupView = z.infer<typeof articleGroupView>;

export const articleView = articleSummaryView.extend({
  group: z.object({ id: z.string(), name: z.string() }),
  /** Markdown; the operator's settings are filled in. */
  body: z.string(),
  /** Day on which somebody last checked that it is right. */
  checked: z.iso.date(),
  related: z.array(articleSummaryView),
});
export type ArticleView = z.infer<typeof articleView>;

export const articleSearchView = z.object({
  /** Whether the answer is likely among the suggestions; where not, a person is the better offer. */
  answered: z.boolean(),
  suggestions: z.array(articleSummaryView),
  /** What is broken or under maintenance right now and may be the reason: to be shown before the articles. */
  notices: z.array(noticeSummaryView),
});
export type ArticleSearchView = z.infer<typeof articleSearchView>;

const votes = { helped: z.int().min(0), notHelped: z.int().min(0) };

export const helpInsightsView = z.object({
  /** First day that counts, in UTC; the last one is today. */
  since: z.iso.date(),
  searches: z.object({ answered: z.int().min(0), unanswered: z.int().min(0) }),
  /** Most frequent first; secrets, addresses and numbers are masked. */
  unanswered: z.array(z.object({ question: z.string(), language, times: z.int().min(1), lastDay: z.iso.date() })),
  /** Articles that somebody has voted on, most often unhelpful first. */
  articles: z.array(
    z.object({
      slug: articleSlug,
      title: z.string(),
      ...votes,
      days: z.array(z.object({ day: z.iso.date(), ...votes })),
      /** What readers missed, newest first. */
      reasons: z.array(z.object({ day: z.iso.date(), language, text: z.string() })),
    }),
  ),
});
export type HelpInsightsView = z.infer<typeof helpInsightsView>;
