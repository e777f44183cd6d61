import { deleteOldDaily } from './jobs/delete-old.ts';
import { createLibrary } from './library.ts';
import { getArticle } from './operations/get-article.ts';
import { getHelpInsights } from './operations/get-help-insights.ts';
import { getStatus } from './operations/get-status.ts';
import { listArticles } from './operations/list-articles.ts';
import { searchArticles } from './operations/search-articles.ts';
import { sendArticleFeedback } from './operations/send-article-feedback.ts';
import { addStatusNotice, updateStatusNotice } from './operations/write-status-notice.ts';
import type { HelpDeps, HelpParts } from './parts.ts';
import { policy } from './policy.ts';
import { createSecrets } from './secrets.ts';
import { createStatusBoard } from './status/status-board.ts';

export { type StatusNoticeChange, statusNoticeChanged } from './events.ts';
export { createSecrets, type Secrets } from './secrets.ts';

/** The help centre: articles in two languages, found in the words that people use. See README.md. */
export function createHelp(deps: HelpDeps) {
  const parts: HelpParts = {
    ...deps,
    library: createLibrary(deps.brandName),
    secrets: createSecrets(),
    board: createStatusBoard(deps),
  };
  return {
    policy,
    jobs: [deleteOldDaily(deps)],
    operations: {
      listArticles: listArticles(parts),
      getArticle: getArticle(parts),
      searchArticles: searchArticles(parts),
      sendArticleFeedback: sendArticleFeedback(parts),
      getHelpInsights: getHelpInsights(parts),
      getStatus: getStatus(parts),
      addStatusNotice: addStatusNotice(parts),
      updateStatusNotice: updateStatusNotice(parts),
    },
  };
}
