import type { ConversationView } from '@gatehouse/contract/desk';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/query-keys.ts';
import { type Pages, replaceRow } from '../queue/rows.ts';

/** Shows what an operation answered about a conversation, here and in the list, and has the views counted anew. */
export function useShowConversation(): (changed: ConversationView) => void {
  const queries = useQueryClient();
  return (changed) => {
    queries.setQueryData(keys.conversation(changed.id), changed);
    queries.setQueriesData<Pages>({ queryKey: keys.lists }, (list) => list && replaceRow(list, changed));
    void queries.invalidateQueries({ queryKey: keys.counts });
    void queries.invalidateQueries({ queryKey: keys.lists });
  };
}
