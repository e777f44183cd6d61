import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMe } from '../../api/use-me.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import classes from '../../parts/page.module.css';
import { Page } from '../../parts/page.tsx';
import { ArticlesSection } from './articles-section.tsx';
import { SearchesSection } from './searches-section.tsx';

/** For supervisors: what the help centre does not answer, and which articles do not help. */
export function HelpInsightsPage() {
  const { insights } = useLanguage().messages;
  const me = useMe();
  return (
    <Page title={insights.title}>
      {me.role === 'agent' ? (
        <EmptyState title={insights.forbiddenTitle} text={insights.forbiddenText} icon={<IconLock size={20} />} />
      ) : (
        <Insights />
      )}
    </Page>
  );
}

function Insights() {
  const { language, messages } = useLanguage();
  const query = useQuery({
    queryKey: keys.helpInsights(language),
    queryFn: ({ signal }) => api.help.getHelpInsights({ language }, { signal }),
  });
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) {
    return (
      <Delayed>
        <p role="status">{messages.common.loading}</p>
      </Delayed>
    );
  }
  return (
    <>
      <p className={classes.text}>{messages.insights.lead(query.data.since)}</p>
      <SearchesSection insights={query.data} />
      <ArticlesSection articles={query.data.articles} />
    </>
  );
}
