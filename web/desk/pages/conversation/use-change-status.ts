import type { ConversationStatus } from '@gatehouse/contract/desk';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useErrorText } from '../../language/use-error-text.ts';
import { showFault } from '../../parts/show-fault.ts';
import { useShowConversation } from './use-show-conversation.ts';

export function useChangeStatus(conversationId: string) {
  const show = useShowConversation();
  const { ofError } = useErrorText();
  return useMutation({
    mutationFn: (status: ConversationStatus) => api.desk.changeStatus({ conversationId, status }),
    onSuccess: show,
    onError: (error) => showFault(ofError(error)),
  });
}
