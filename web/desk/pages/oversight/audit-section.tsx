import { exactTime } from '@gatehouse/web-ui/time';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import classes from '../../parts/page.module.css';

/** Everything that was recorded, newest first, a page at a time. */
export function AuditSection() {
  const { language, messages } = useLanguage();
  const { trust } = messages;
  const log = useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam, signal }) => api.trust.listAudit(pageParam ? { cursor: pageParam } : {}, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];

  return (
    <section className={classes.section}>
      <h2>{trust.audit}</h2>
      <p className={classes.text}>{trust.auditText}</p>
      {log.isError && <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && (
        <ul className={classes.list}>
          {entries.length === 0 && <li className={classes.item}>{trust.auditEmpty}</li>}
          {entries.map(({ id, at, actor, action, about, conversation, reason }) => (
            <li key={id} className={classes.item}>
              <div className={classes.what}>
                <p>
                  {actor.name} {trust.actions[action]}
                  {about && about.id !== actor.id && ` ${trust.about(about.name)}`}
                </p>
                <p className={classes.aside}>
                  {exactTime(at, language)}
                  {conversation && (
                    <>
                      {' · '}
                      <Link to={`/c/${conversation.id}`}>{conversation.caseCode}</Link>
                    </>
                  )}
                  {reason && ` · ${reason}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <Button variant="default" size="xs" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {trust.older}
        </Button>
      )}
    </section>
  );
}
