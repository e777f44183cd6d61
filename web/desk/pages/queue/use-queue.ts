import type { QueueView } from '@gatehouse/contract/desk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { flattenPages } from './rows.ts';

/** The rows of a view, page by page; with a case code, the one conversation that has it. */
export function useQueue(view: QueueView, caseCode: string | null) {
  const query = useInfiniteQuery({
    queryKey: keys.list(view, caseCode),
    queryFn: ({ pageParam, signal }) =>
      api.desk.listConversations(
        {
          view: caseCode ? 'all' : view,
          ...(caseCode ? { caseCode } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = useMemo(() => flattenPages(query.data?.pages ?? []), [query.data]);
  return { query, rows };
}
