import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { keys } from '../api/query-keys.ts';

export function useSavedReplies(enabled = true) {
  return useQuery({
    queryKey: keys.savedReplies,
    queryFn: ({ signal }) => api.desk.listSavedReplies(undefined, { signal }),
    enabled,
  });
}
