import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMe } from '../../api/use-me.ts';

/** The team and who is invited, for those who may see it. */
export function useTeam() {
  const me = useMe();
  return useQuery({
    queryKey: keys.staff,
    queryFn: ({ signal }) => api.accounts.listStaff(undefined, { signal }),
    enabled: me.abilities.seeStaff,
  });
}
