import type { SessionView } from '@gatehouse/contract/accounts';
import { relativeTime } from '@gatehouse/web-ui/time';
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { errorCode } from '../../api/error-code.ts';
import { keys } from '../../api/query-keys.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useNow } from '../../language/use-now.ts';
import { Delayed } from '../../parts/delayed.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/page.module.css';
import { showDone } from '../../parts/show-done.ts';

/** Ends each of them; one that has ended by itself meanwhile is as good. */
async function endSessions(sessions: SessionView[]): Promise<void> {
  for (const { id } of sessions) {
    try {
      await api.accounts.revokeSession({ sessionId: id });
    } catch (error) {
      if (errorCode(error) !== 'NOT_FOUND') throw error;
    }
  }
}

export function SessionsSection() {
  const { language, messages } = useLanguage();
  const { profile } = messages;
  const now = useNow();
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => api.accounts.listSessions(undefined, { signal }),
  });
  const end = useMutation({
    mutationFn: endSessions,
    onSuccess: (_, ended) => {
      if (ended.length > 1) showDone(profile.signedOutOthers);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sessions }),
  });
  const sessions = list.data?.sessions ?? [];
  const others = sessions.filter(({ current }) => !current);

  return (
    <section className={classes.section}>
      <h2>{profile.sessions}</h2>
      {list.isError && !list.data && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <Delayed>
          <Skeleton height={52} mt="md" />
          <Skeleton height={52} mt="xs" />
        </Delayed>
      )}
      {list.data && (
        <ul className={classes.list}>
          {sessions.map((session) => (
            <li key={session.id} className={classes.item}>
              <div className={classes.what}>
                <p>
                  {session.device}
                  {session.current && (
                    <span className={classes.tag} data-tone="good">
                      {profile.current}
                    </span>
                  )}
                </p>
                <p className={classes.aside}>
                  {profile.signedInWith[session.signedInWith]} ·{' '}
                  {profile.lastSeen(relativeTime(session.lastSeenAt, language, now))}
                </p>
              </div>
              {!session.current && (
                <Button
                  size="xs"
                  variant="default"
                  disabled={end.isPending}
                  aria-label={profile.signOutDevice(session.device)}
                  onClick={() => end.mutate([session])}
                >
                  {profile.signOut}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <FaultText error={end.error} />
      {list.data && others.length === 0 && <p className={classes.text}>{profile.onlyHere}</p>}
      {others.length > 0 && (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate(others)}>
          {profile.signOutOthers}
        </Button>
      )}
    </section>
  );
}
