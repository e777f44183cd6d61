import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';

/** One conversation with what this person may do in it. */
export function useConversation(conversationId: string) {
  return useQuery({
    queryKey: keys.conversation(conversationId),
    queryFn: ({ signal }) => api.desk.getConversation({ conversationId }, { signal }),
  });
}
