import type { MeView } from '@gatehouse/contract/accounts';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { errorCode } from './error-code.ts';
import { keys } from './query-keys.ts';

/** Who is signed in, or null. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async ({ signal }): Promise<MeView | null> => {
    try {
      return await api.accounts.getMe(undefined, { signal });
    } catch (error) {
      const code = errorCode(error);
      if (code === 'UNAUTHENTICATED' || code === 'SECOND_FACTOR_REQUIRED') return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The person at this desk; only below RequireSession. */
export function useMe(): MeView {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe is for pages behind RequireSession.');
  return data;
}

/** Takes over what an operation answered about the person who is signed in. */
export function useSetMe(): (me: MeView) => void {
  const client = useQueryClient();
  return (me) => client.setQueryData(keys.me, me);
}
