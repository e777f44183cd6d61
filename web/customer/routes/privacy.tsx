import { PrivacyPage } from '../pages/privacy-page.tsx';
import { forgetReader, forgetVisitor } from '../visitor/customer-cookies.ts';
import { apiErrorOf } from './api-error.ts';
import { unprocessable } from './form-fault.ts';
import type { Route } from './route.ts';

export const privacyRoute: Route = {
  pattern: new URLPattern({ pathname: '/privacy' }),
  load: async ({ reader, url, token }) => ({
    kind: 'page',
    title: reader.texts.privacy.title,
    body: (
      <PrivacyPage
        reader={reader}
        isKnown={token !== null}
        outcome={url.searchParams.has('forgotten') ? 'forgotten' : null}
      />
    ),
    script: 'live/page.ts',
    public: true,
  }),
  async action({ reader, api, token, secureCookies }, form) {
    if (form.get('confirm') !== 'yes') {
      const body = <PrivacyPage reader={reader} isKnown={token !== null} outcome="unconfirmed" />;
      return { kind: 'page', title: reader.texts.privacy.title, body, status: unprocessable, faulty: true };
    }
    if (token !== null) {
      try {
        await api(token).endVisit();
      } catch (error) {
        if (apiErrorOf(error)?.code !== 'UNAUTHENTICATED') throw error;
      }
    }
    return {
      kind: 'redirect',
      to: '/privacy?forgotten=1',
      // What this browser still keeps of the site goes with the token: cached pages, drafts, unsent messages.
      headers: [forgetVisitor(secureCookies), forgetReader(secureCookies), ['clear-site-data', '"cache", "storage"']],
    };
  },
};
