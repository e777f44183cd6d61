import { Loader } from '@mantine/core';
import { useMessages } from '../language/language-provider.tsx';
import { Delayed } from '../parts/delayed.tsx';
import classes from './full-page.module.css';

/** Shown while nothing at all is known yet. */
export function LoadingPage() {
  const { common } = useMessages();
  return (
    <main className={classes.page} aria-busy="true">
      <Delayed>
        <Loader size="sm" color="gray" aria-label={common.loading} role="status" />
      </Delayed>
    </main>
  );
}
