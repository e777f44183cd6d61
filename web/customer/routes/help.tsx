import type { ArticleSearchView } from '@gatehouse/contract/help';
import { limits } from '@gatehouse/contract/limits';
import { ArticlePage } from '../pages/article-page.tsx';
import { HelpPage } from '../pages/help-page.tsx';
import { apiErrorOf } from './api-error.ts';
import { unprocessable } from './form-fault.ts';
import { missing } from './missing.tsx';
import type { PageResult, Route, RouteContext } from './route.ts';

export const helpRoute: Route = {
  pattern: new URLPattern({ pathname: '/help' }),
  load: (context) => page(context, '', null),
  async action(context, form) {
    const { help, reader } = context;
    const question = (form.get('question') ?? '').trim().slice(0, limits.questionLength);
    if (question === '') {
      const fault = reader.texts.help.empty;
      return { ...(await page(context, '', null, fault)), status: unprocessable, faulty: true };
    }
    return page(context, question, await help.searchArticles({ question, language: reader.language }));
  },
};

async function page(
  { help, reader }: RouteContext,
  question: string,
  found: ArticleSearchView | null,
  fault?: string,
): Promise<PageResult> {
  const { groups } = await help.listArticles({ language: reader.language });
  return {
    kind: 'page',
    title: reader.texts.help.title,
    description: reader.texts.help.description(reader.brand.name),
    body: <HelpPage reader={reader} groups={groups} question={question} found={found} fault={fault} />,
    script: 'live/page.ts',
    public: true,
  };
}

export const articleRoute: Route = {
  pattern: new URLPattern({ pathname: '/help/:slug' }),
  async load({ help, reader, parameters, url }) {
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
        body: <ArticlePage reader={reader} article={article} />,
        script: 'live/page.ts',
        public: true,
      };
    } catch (error) {
      const code = apiErrorOf(error)?.code;
      if (code === 'NOT_FOUND' || code === 'INVALID_INPUT') return missing(reader);
      throw error;
    }
  },
};
