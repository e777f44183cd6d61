import type { Language } from '@gatehouse/contract/languages';

declare global {
  /** Names of the built modules, with their hashes; set by vite.loader.config.ts. */
  const __MODULES__: Record<'chat' | 'secret-guard' | Language, string>;
}
