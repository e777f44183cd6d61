import type { ErrorCode } from '@gatehouse/contract/errors';
import type { ArticleView, StatusView } from '@gatehouse/contract/help';
import type { HelpApi } from '../routes/route.ts';
import { contractError } from './contract-error.ts';
import { quietStatus } from './stand-in-status.ts';

const summary = { slug: 'forgot-password', title: 'I forgot my password', summary: 'Set a new one.' };
const article: ArticleView = {
  ...summary,
  group: { id: 'account', name: 'Account' },
  body: '## Steps\n\n1. Open [sign-in](/contact) and the [doctor](/doctor) and the [status](/status).\n\n> [!WARNING]\n> Never share it.\n\n<script>alert(1)</script>\n\n[bad](javascript:alert(1)) ![x](https://elsewhere.example/x.png)',
  checked: '2026-11-26',
  related: [{ slug: 'account-locked', title: 'My account is locked', summary: 'It opens by itself.' }],
};

export interface Vote {
  slug: string;
  reader: string;
  helped: boolean;
  reason?: string;
}

/** The operations of help in memory: one article, which tries to bring what no article may. */
export function standInHelp(
  votes: Omit<Vote, 'slug'>[] = [],
  refuse: ErrorCode | null = null,
  status: StatusView = quietStatus,
): HelpApi {
  const operations = {
    listArticles: async () => ({ groups: [{ id: 'account', name: 'Account', articles: [summary] }] }),
    getArticle: async ({ slug }: { slug: string }) => {
      if (slug !== article.slug) throw contractError('NOT_FOUND');
      return article;
    },
    sendArticleFeedback: async ({ slug, ...vote }: Vote) => {
      if (slug !== article.slug) throw contractError('NOT_FOUND');
      if (refuse) throw contractError(refuse, { retryAfterSeconds: 30 });
      votes.push(vote);
      return { helped: vote.helped };
    },
    searchArticles: async ({ question }: { question: string }) =>
      /password/.test(question)
        ? { answered: true, suggestions: [summary], notices: [] }
        : { answered: false, suggestions: [], notices: [] },
    getStatus: async () => status,
  };
  return operations as unknown as HelpApi;
}
