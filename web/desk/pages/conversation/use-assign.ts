import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useErrorText } from '../../language/use-error-text.ts';
import { showFault } from '../../parts/show-fault.ts';
import { useShowConversation } from './use-show-conversation.ts';

/** Gives the conversation to someone, or with null to nobody. */
export function useAssign(conversationId: string) {
  const show = useShowConversation();
  const { ofError } = useErrorText();
  return useMutation({
    mutationFn: (staffId: string | null) => api.desk.assignConversation({ conversationId, staffId }),
    onSuccess: show,
    onError: (error) => showFault(ofError(error)),
  });
}
