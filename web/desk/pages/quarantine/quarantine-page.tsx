import { Button, Skeleton } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import classes from '../../parts/page.module.css';
import { Page } from '../../parts/page.tsx';
import { QuarantinedItem } from './quarantined-item.tsx';

/** Mails that no program should decide about alone. */
export function QuarantinePage() {
  const { common, mail: texts } = useMessages();
  const list = useInfiniteQuery({
    queryKey: keys.quarantine,
    queryFn: ({ pageParam, signal }) =>
      api.mail.listQuarantine(pageParam === null ? {} : { after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.more ? page.mails.at(-1)?.id : undefined),
  });
  const mails = list.data?.pages.flatMap((page) => page.mails);
  return (
    <Page title={texts.quarantine}>
      {mails?.length === 0 && (
        <EmptyState title={texts.noneTitle} text={texts.noneText} icon={<IconMailCheck size={20} />} />
      )}
      {mails && mails.length > 0 && (
        <>
          <p className={classes.text}>{texts.quarantineText}</p>
          <ul className={classes.list}>
            {mails.map((mail) => (
              <QuarantinedItem key={mail.id} mail={mail} />
            ))}
          </ul>
        </>
      )}
      {list.hasNextPage && (
        <Button variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <Delayed>
          <Skeleton height={72} aria-label={common.loading} />
          <Skeleton height={72} mt="xs" />
        </Delayed>
      )}
    </Page>
  );
}
