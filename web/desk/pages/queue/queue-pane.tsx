import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useShell } from '../../app/shell-context.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { ConnectionNotice } from '../../live/connection-notice.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { CaseSearch } from './case-search.tsx';
import { completeCaseCode } from './complete-case-code.ts';
import { QueueList } from './queue-list.tsx';
import classes from './queue-pane.module.css';
import { useQueueView } from './queue-view.ts';

/** The middle pane: which view this is, a search by case code, and its rows. */
export function QueuePane({ selected }: { selected: string | null }) {
  const { nav, queue } = useMessages();
  const { openMenu } = useShell();
  const view = useQueueView();
  const [typed, setTyped] = useState('');
  const caseCode = completeCaseCode(typed);
  useTitle(nav[view]);

  return (
    <section className={classes.pane} aria-label={queue.label}>
      <header className={classes.header}>
        <ActionIcon className={classes.menu} variant="subtle" color="gray" onClick={openMenu} aria-label={nav.menu}>
          <IconMenu2 size={18} aria-hidden="true" />
        </ActionIcon>
        <h1 className={classes.title}>{nav[view]}</h1>
        <CaseSearch value={typed} onChange={setTyped} />
      </header>
      <ConnectionNotice />
      <QueueList key={`${view} ${caseCode}`} view={view} caseCode={caseCode} selected={selected} />
    </section>
  );
}
