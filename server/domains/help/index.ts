import { createLibrary } from './library.ts';
import { getArticle } from './operations/get-article.ts';
import { listArticles } from './operations/list-articles.ts';
import { searchArticles } from './operations/search-articles.ts';
import type { HelpParts } from './parts.ts';
import { policy } from './policy.ts';
import { createSecrets } from './secrets.ts';

/** The help centre: articles in two languages, found in the words that people use. See README.md. */
export function createHelp(deps: { readonly brandName: string }) {
  const parts: HelpParts = { library: createLibrary(deps.brandName), secrets: createSecrets() };
  return {
    policy,
    operations: {
      listArticles: listArticles(parts),
      getArticle: getArticle(parts),
      searchArticles: searchArticles(parts),
    },
  };
}
