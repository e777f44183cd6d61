import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useShell } from '../app/shell-context.ts';
import { useMessages } from '../language/language-provider.tsx';
import classes from './page.module.css';
import { useTitle } from './use-title.ts';

/** A page beside the views that is not the queue: a title, what one can do, and a column. */
export function Page({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const { nav } = useMessages();
  const { openMenu } = useShell();
  useTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <ActionIcon className={classes.menu} variant="subtle" color="gray" onClick={openMenu} aria-label={nav.menu}>
          <IconMenu2 size={18} aria-hidden="true" />
        </ActionIcon>
        <h1 className={classes.title}>{title}</h1>
        {actions}
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
