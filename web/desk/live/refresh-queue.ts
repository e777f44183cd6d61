import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../api/query-keys.ts';
import { throttle } from './throttle.ts';

/**
 * Brings the queue up to date after changes. The server decides anew what belongs where and in which order, so that
 * a view never disagrees with it; at most one request per second and list, however much happens.
 */
export function createQueueRefresher(client: QueryClient): { changed(ids: string[]): void; all(): void; stop(): void } {
  const refresh = throttle(
    () => {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.counts });
    },
    150,
    1_000,
  );
  return {
    changed(ids) {
      for (const id of ids) void client.invalidateQueries({ queryKey: keys.conversation(id) });
      refresh.call();
    },
    all() {
      void client.invalidateQueries({ queryKey: ['conversation'] });
      refresh.call();
    },
    stop: refresh.cancel,
  };
}
