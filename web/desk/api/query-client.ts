import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { errorCode } from './error-code.ts';
import { keys } from './query-keys.ts';

const passing = new Set(['OFFLINE', 'UNAVAILABLE', 'INTERNAL']);

/** One cache for the page; wherever a request finds the session ended, everything learns it at once. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEndOfSession }),
    mutationCache: new MutationCache({ onError: noticeEndOfSession }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays a refusal; only what may pass is tried again.
        retry: (failures, error) => failures < 2 && passing.has(errorCode(error)),
        // The browser's own idea of "online" is often wrong: let requests show it.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });

  function noticeEndOfSession(error: unknown): void {
    if (errorCode(error) === 'UNAUTHENTICATED') client.setQueryData(keys.me, null);
  }

  return client;
}
