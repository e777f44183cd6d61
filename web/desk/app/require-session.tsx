import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { meQuery } from '../api/use-me.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import classes from './full-page.module.css';
import { LoadingPage } from './loading-page.tsx';

/** Lets only signed-in people through; everyone else signs in first and comes back to where they wanted to go. */
export function RequireSession({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const { pathname, search } = useLocation();
  if (me.data) return children;
  if (me.data === null) {
    const next = pathname === '/' && search === '' ? '' : `?${new URLSearchParams({ next: pathname + search })}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  if (me.isError) {
    return (
      <main className={classes.page}>
        <ErrorNotice error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return <LoadingPage />;
}
