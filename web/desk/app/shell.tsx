import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { useMe } from '../api/use-me.ts';
import { CommandsProvider } from '../keyboard/commands-provider.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { HeldSendsProvider } from '../live/held-sends-provider.tsx';
import { LiveProvider } from '../live/live-provider.tsx';
import { createDraftStore } from '../storage/draft-store.ts';
import { DraftsContext } from '../storage/use-draft.ts';
import { ReauthenticationProvider } from './reauthentication.tsx';
import classes from './shell.module.css';
import { ShellContext } from './shell-context.ts';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { Sidebar } from './sidebar.tsx';

/** The frame of the desk: views on the left, the page beside them; on narrow screens the views are a drawer. */
export function Shell() {
  const { id } = useMe();
  // Drafts belong to the person: another one who signs in here starts with their own.
  return <PersonalShell key={id} staffId={id} />;
}

function PersonalShell({ staffId }: { staffId: string }) {
  const { common } = useMessages();
  const [drafts] = useState(() => createDraftStore(staffId));
  const [drawerOpened, drawer] = useDisclosure();
  const [sheetOpened, sheet] = useDisclosure();
  const [shell] = useState(() => ({ openMenu: drawer.open, openShortcuts: sheet.open }));

  return (
    <LiveProvider>
      <CommandsProvider>
        <DraftsContext value={drafts}>
          <HeldSendsProvider staffId={staffId}>
            <ReauthenticationProvider>
              <ShellContext value={shell}>
                <a href="#content" className={classes.skip}>
                  {common.skipToContent}
                </a>
                <div className={classes.shell}>
                  <div className={classes.sidebar}>
                    <Sidebar onNavigate={drawer.close} />
                  </div>
                  <div className={classes.content} id="content" tabIndex={-1}>
                    <Outlet />
                  </div>
                </div>
                <Drawer.Root opened={drawerOpened} onClose={drawer.close} size={260} padding={0}>
                  <Drawer.Overlay />
                  <Drawer.Content aria-label={common.desk}>
                    <Drawer.Body className={classes.drawer}>
                      <Sidebar onNavigate={drawer.close} />
                    </Drawer.Body>
                  </Drawer.Content>
                </Drawer.Root>
                <ShortcutsSheet opened={sheetOpened} onClose={sheet.close} />
              </ShellContext>
            </ReauthenticationProvider>
          </HeldSendsProvider>
        </DraftsContext>
      </CommandsProvider>
    </LiveProvider>
  );
}
