import type { Language } from '@gatehouse/contract/languages';
import type { GatehouseApi, GatehouseCall } from '../api.ts';
import type { Store } from '../shared/store.ts';

export interface Controls {
  isOpen: Store<boolean>;
  unread: Store<number>;
  identity: Store<string | null>;
  setLanguage(language: Language): void;
  signOut(): void;
}

/** The JavaScript API, and the calls that were queued before it was there. */
export function createPublicApi({ isOpen, unread, identity, setLanguage, signOut }: Controls): GatehouseApi {
  const api: GatehouseApi = {
    open: () => isOpen.set(true),
    close: () => isOpen.set(false),
    identify: identity.set,
    setLanguage,
    onUnread(listener) {
      listener(unread.get());
      return unread.watch(listener);
    },
    signOut,
    queue: { push: (...calls) => calls.forEach(perform) },
  };

  function perform([name, ...rest]: GatehouseCall): void {
    (api[name] as (...values: unknown[]) => void)(...rest);
  }

  return api;
}
