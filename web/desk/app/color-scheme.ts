import { localStorageColorSchemeManager, type MantineColorSchemeManager } from '@mantine/core';

const stored = localStorageColorSchemeManager({ key: 'gatehouse.desk.theme' });

function show(scheme: 'light' | 'dark' | 'auto'): void {
  const root = document.documentElement;
  if (scheme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = scheme;
}

/** Remembers the chosen theme and tells tokens.css, which follows the system unless told otherwise. */
export const colorSchemeManager: MantineColorSchemeManager = {
  ...stored,
  get(fallback) {
    const scheme = stored.get(fallback);
    show(scheme);
    return scheme;
  },
  set(scheme) {
    stored.set(scheme);
    show(scheme);
  },
  subscribe(onUpdate) {
    stored.subscribe((scheme) => {
      show(scheme);
      onUpdate(scheme);
    });
  },
};
