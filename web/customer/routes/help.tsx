import type { ArticleSearchView } from '@gatehouse/contract/help';
import { limits } from '@gatehouse/contract/limits';
import { HelpPage } from '../pages/help-page.tsx';
import { unprocessable } from './form-fault.ts';
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
