import { Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { CopyValue } from '../../parts/copy-value.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import classes from '../../parts/page.module.css';
import { Page } from '../../parts/page.tsx';
import { ChannelsForm } from './channels-form.tsx';

/** For admins: what customers are told is official. */
export function ChannelsPage() {
  const { trust } = useMessages();
  const me = useMe();
  const list = useQuery({
    queryKey: keys.officialChannels,
    queryFn: ({ signal }) => api.trust.getOfficialChannels(undefined, { signal }),
  });
  if (me.role !== 'admin') {
    return (
      <Page title={trust.channels}>
        <EmptyState
          title={trust.channelsForbiddenTitle}
          text={trust.channelsForbiddenText}
          icon={<IconLock size={20} />}
        />
      </Page>
    );
  }
  return (
    <Page title={trust.channels}>
      {list.data ? (
        <>
          <ChannelsForm key={list.data.changedAt} view={list.data} />
          <section className={classes.section}>
            <h2>{trust.signedList}</h2>
            <p className={classes.text}>{trust.signedListText}</p>
            <CopyValue value={list.data.verifierKey} label={list.data.verifierKey} />
            <pre className={classes.statement}>{list.data.statement}</pre>
          </section>
        </>
      ) : list.isError ? (
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Delayed>
          <Skeleton height={300} />
        </Delayed>
      )}
    </Page>
  );
}
