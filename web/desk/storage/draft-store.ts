import { type Draft, emptyDraft, isEmptyDraft, readDraft } from './draft.ts';
import { safeStorage } from './safe-storage.ts';

export interface DraftStore {
  get(conversationId: string): Draft;
  change(conversationId: string, change: (draft: Draft) => Draft): void;
  subscribe(listener: () => void): () => void;
}

/** Drafts of one member of the team, by conversation; written on every key so that a crash costs nothing. */
export function createDraftStore(staffId: string): DraftStore {
  const drafts = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  const keyOf = (conversationId: string) => `gatehouse.desk.draft.${staffId}.${conversationId}`;

  function get(conversationId: string): Draft {
    let draft = drafts.get(conversationId);
    if (!draft) {
      draft = readDraft(safeStorage.get(keyOf(conversationId)));
      drafts.set(conversationId, draft);
    }
    return draft;
  }

  return {
    get,
    change(conversationId, change) {
      const draft = change(get(conversationId));
      drafts.set(conversationId, draft);
      if (isEmptyDraft(draft)) {
        safeStorage.remove(keyOf(conversationId));
        drafts.set(conversationId, draft.mode === 'reply' ? emptyDraft : draft);
      } else {
        safeStorage.set(keyOf(conversationId), JSON.stringify(draft));
      }
      for (const tell of listeners) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
