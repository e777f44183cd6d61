import type { ConversationId } from '@gatehouse/contract/ids';

export interface QueueWatch {
  changed(ids: readonly ConversationId[]): void;
  /** Calls `tell` at most four times a second, with at most 200 ids: beyond that a page asks anew anyway. */
  watch(tell: (ids: readonly ConversationId[]) => void): () => void;
  stop(): void;
}

const everyMs = 250;
const most = 200;

/** Gathers which conversations changed, for the pages that show a queue. */
export function createQueueWatch(): QueueWatch {
  const watchers = new Set<(ids: readonly ConversationId[]) => void>();
  let gathered = new Set<ConversationId>();
  let timer: NodeJS.Timeout | null = null;

  function tell(): void {
    timer = null;
    const ids = [...gathered].slice(-most);
    gathered = new Set();
    for (const watcher of watchers) watcher(ids);
  }

  return {
    changed(ids) {
      if (watchers.size === 0) return;
      for (const id of ids) gathered.add(id);
      timer ??= setTimeout(tell, everyMs);
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    stop: () => timer && clearTimeout(timer),
  };
}
