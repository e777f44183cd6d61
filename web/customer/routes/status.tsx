import { StatusPage } from '../pages/status-page.tsx';
import type { Route } from './route.ts';
import { statusFeed } from './status-feed.ts';

export const statusRoute: Route = {
  pattern: new URLPattern({ pathname: '/status' }),
  async load({ reader, help }) {
    const { title, description } = reader.texts.status;
    const feed = `/status.atom?lang=${reader.language}`;
    return {
      kind: 'page',
      title,
      description: description(reader.brand.name),
      body: <StatusPage reader={reader} view={await help.getStatus()} feed={feed} />,
      script: 'live/page.ts',
      public: true,
      feed,
      withoutBanner: true,
    };
  },
};

export const statusFeedRoute: Route = {
  pattern: new URLPattern({ pathname: '/status.atom' }),
  async load({ reader, help, url }) {
    // A feed reader keeps the address, and the address says the language.
    if (!url.searchParams.has('lang')) return { kind: 'redirect', to: `/status.atom?lang=${reader.language}` };
    return {
      kind: 'file',
      contentType: 'application/atom+xml; charset=utf-8',
      keepSeconds: 60,
      text: statusFeed(await help.getStatus(), reader, url.origin),
    };
  },
};
