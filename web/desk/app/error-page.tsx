import { Button, Code } from '@mantine/core';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useMessages } from '../language/language-provider.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import classes from './full-page.module.css';
import { NotFoundPage } from './not-found-page.tsx';

/** Where an error of a page ends. Drafts are in the browser's storage already. */
export function ErrorPage() {
  const error = useRouteError();
  const { errors } = useMessages();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;

  const reload = (
    <Button variant="default" onClick={() => location.reload()}>
      {errors.reload}
    </Button>
  );
  // A page's file that is gone means that the server was updated under an open desk.
  if (error instanceof TypeError && /module/i.test(error.message)) {
    return (
      <main className={classes.page}>
        <EmptyState title={errors.loadTitle} text={errors.newVersion} level={1}>
          {reload}
        </EmptyState>
      </main>
    );
  }
  return (
    <main className={classes.page}>
      <EmptyState title={errors.crashedTitle} text={errors.crashedText} level={1}>
        {reload}
      </EmptyState>
      <details>
        <summary>{errors.details}</summary>
        <Code block>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</Code>
      </details>
    </main>
  );
}
