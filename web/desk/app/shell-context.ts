import { createContext, useContext } from 'react';

interface ShellActions {
  /** Opens the views on a narrow screen. */
  openMenu(): void;
  openShortcuts(): void;
}

export const ShellContext = createContext<ShellActions>({ openMenu: () => {}, openShortcuts: () => {} });

export function useShell(): ShellActions {
  return useContext(ShellContext);
}
