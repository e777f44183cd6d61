import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { keys } from './query-keys.ts';

/** Name and colour of the operator's brand; undefined until known. */
export function useBrand() {
  return useQuery({
    queryKey: keys.brand,
    queryFn: ({ signal }) => api.channels.getBrand(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
