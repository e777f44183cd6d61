import { formKeyOf, newFormKey } from '../forms/form-key.ts';
import { holdSecrets } from '../forms/hold-secrets.ts';
import { ArticlePage } from '../pages/article-page.tsx';
import type { FeedbackState } from '../parts/article-feedback.tsx';
import { readerCookie, readerCookieName } from '../visitor/customer-cookies.ts';
import { apiErrorOf } from './api-error.ts';
import { formFault, unprocessable } from './form-fault.ts';
import { missing } from './missing.tsx';
import type { PageResult, Route, RouteContext, RouteResult } from './route.ts';

export const articleRoute: Route = {
  pattern: new URLPattern({ pathname: '/help/:slug' }),
  async load(context) {
    const said = context.url.searchParams.get('helped');
    return page(context, { ...unsaid(), helped: said === 'yes' ? true : said === 'no' ? false : null });
  },
  async action(context, form) {
    const { reader, cookies, secureCookies } = context;
    const mark = formKeyOf(cookies[readerCookieName] ?? form.get('form'));
    const answer = form.get('helped');
    if (answer !== 'yes' && answer !== 'no') return page(context, unsaid());
    const helped = answer === 'yes';
    const reason = (form.get('reason') ?? '').trim();
    const isDenied = form.get('notSecret') === 'yes';
    const held = await holdSecrets(reason, reader.texts, isDenied);
    if (held) {
      const state = { form: mark, helped, reason: held.masked, fault: held.fault, held };
      return { ...(await page(context, state)), status: unprocessable, faulty: true };
    }
    return vote(context, { mark, helped, reason, headers: [readerCookie(mark, secureCookies)] });
  },
};

function unsaid(): FeedbackState {
  return { form: newFormKey(), helped: null, reason: '', fault: undefined, held: null };
}

interface Vote {
  mark: string;
  helped: boolean;
  reason: string;
  headers: NonNullable<PageResult['headers']>;
}

async function vote(context: RouteContext, { mark, helped, reason, headers }: Vote): Promise<RouteResult> {
  const { help, reader, parameters } = context;
  const slug = parameters.slug ?? '';
  try {
    await help.sendArticleFeedback({
      slug,
      language: reader.language,
      reader: mark,
      helped,
      ...(reason && { reason }),
    });
  } catch (error) {
    const code = apiErrorOf(error)?.code;
    if (code === 'NOT_FOUND' || code === 'INVALID_INPUT') return missing(reader);
    const fault = formFault<never>(error, reader.texts, {});
    // Nothing was counted: whoever only voted is asked again, whoever wrote keeps the text.
    const state = { form: mark, helped: reason ? helped : null, reason, fault: fault.faults.form, held: null };
    return { ...(await page(context, state)), status: fault.status, headers: fault.headers, faulty: true };
  }
  return { kind: 'redirect', to: `/help/${slug}?helped=${helped ? 'yes' : 'no'}#helped`, headers };
}

async function page({ help, reader, parameters, url }: RouteContext, feedback: FeedbackState): Promise<PageResult> {
  try {
    const article = await help.getArticle({ slug: parameters.slug ?? '', language: reader.language });
    return {
      kind: 'page',
      title: article.title,
      description: article.summary,
      structured: {
        '@context': 'https://schema.org',
        '@type': 'Article',
        headline: article.title,
        description: article.summary,
        inLanguage: reader.language,
        dateModified: article.checked,
        url: `${url.origin}${url.pathname}?lang=${reader.language}`,
        publisher: { '@type': 'Organization', name: reader.brand.name, url: url.origin },
      },
      body: <ArticlePage reader={reader} article={article} feedback={feedback} />,
      script: 'live/page.ts',
      public: feedback.helped === null,
    };
  } catch (error) {
    const code = apiErrorOf(error)?.code;
    if (code === 'NOT_FOUND' || code === 'INVALID_INPUT') return missing(reader);
    throw error;
  }
}
