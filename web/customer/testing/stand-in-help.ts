import type { ArticleView } from '@gatehouse/contract/help';
import type { HelpApi } from '../routes/route.ts';
import { contractError } from './contract-error.ts';

const summary = { slug: 'forgot-password', title: 'I forgot my password', summary: 'Set a new one.' };
const article: ArticleView = {
  ...summary,
  group: { id: 'account', name: 'Account' },
  body: '## Steps\n\n1. Open [sign-in](/contact) and the [doctor](/doctor).\n\n> [!WARNING]\n> Never share it.\n\n<script>alert(1)</script>\n\n[bad](javascript:alert(1)) ![x](https://elsewhere.example/x.png)',
  checked: '2026-11-26',
  related: [{ slug: 'account-locked', title: 'My account is locked', summary: 'It opens by itself.' }],
};

/** The operations of help in memory: one article, which tries to bring what no article may. */
export function standInHelp(): HelpApi {
  const operations = {
    listArticles: async () => ({ groups: [{ id: 'account', name: 'Account', articles: [summary] }] }),
    getArticle: async ({ slug }: { slug: string }) => {
      if (slug !== article.slug) throw contractError('NOT_FOUND');
      return article;
    },
    searchArticles: async ({ question }: { question: string }) =>
      /password/.test(question) ? { answered: true, suggestions: [summary] } : { answered: false, suggestions: [] },
  };
  return operations as unknown as HelpApi;
}
