import { CasesPage } from '../pages/cases-page.tsx';
import { myCases } from './my-cases.ts';
import type { Route } from './route.ts';

export const casesRoute: Route = {
  pattern: new URLPattern({ pathname: '/cases' }),
  async load(context) {
    const { reader, url } = context;
    const cases = await myCases(context);
    const claimed = /^\d{1,4}$/.exec(url.searchParams.get('claimed') ?? '')?.[0];
    return {
      kind: 'page',
      title: reader.texts.cases.title,
      body: <CasesPage reader={reader} cases={cases} claimed={claimed === undefined ? null : Number(claimed)} />,
      script: 'live/page.ts',
    };
  },
};
