import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

export const DraftsContext = createContext<DraftStore | null>(null);

/** The draft for a conversation, and how to change it. */
export function useDraft(conversationId: string): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const store = useContext(DraftsContext);
  if (!store) throw new Error('useDraft is for components below DraftsContext.');
  const draft = useSyncExternalStore(store.subscribe, () => store.get(conversationId));
  return [draft, (change) => store.change(conversationId, change)] as const;
}
