import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { language } from '../shared/languages.ts';
import { limits } from '../shared/limits.ts';
import { operation, signedInOperation } from '../shared/operation.ts';
import { feedbackText } from '../shared/text.ts';
import { articleGroupView, articleSearchView, articleSlug, articleView, helpInsightsView, readerId } from './views.ts';

const tags = ['help'];

export const listArticles = operation
  .route({ method: 'GET', path: '/help/articles', tags, summary: 'All articles of the help centre, by group' })
  .input(z.strictObject({ language }))
  .output(z.object({ groups: z.array(articleGroupView) }));

export const getArticle = operation
  .route({ method: 'GET', path: '/help/articles/{slug}', tags, summary: 'One article' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ slug: articleSlug, language }))
  .output(articleView);

export const searchArticles = operation
  .route({
    method: 'POST',
    path: '/help/searches',
    tags,
    summary: 'Which articles answer a question in Chinese, English or both, and whether any does',
  })
  .input(z.strictObject({ question: z.string().trim().min(1).max(limits.questionLength), language }))
  .output(articleSearchView);

export const sendArticleFeedback = operation
  .route({
    method: 'POST',
    path: '/help/articles/{slug}/feedback',
    tags,
    summary:
      'Say whether an article helped, and what was missing: one vote per reader and article, the last one counts',
  })
  .errors(declared('NOT_FOUND', 'TEXT_EMPTY', 'TEXT_TOO_LONG', 'CONTROL_CHARACTERS', 'CLUSTER_TOO_LONG'))
  .input(
    z.strictObject({
      slug: articleSlug,
      language,
      reader: readerId,
      helped: z.boolean(),
      reason: feedbackText.optional().describe('What was missing; secrets in it are masked before it is stored'),
    }),
  )
  .output(z.object({ helped: z.boolean() }));

export const getHelpInsights = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/help-insights',
    tags,
    summary: 'Which searches had no answer and which articles do not help, over the last days',
  })
  .input(z.strictObject({ language, days: z.coerce.number().int().min(1).max(180).default(30) }))
  .output(helpInsightsView);
