import type { Topic } from '@gatehouse/contract/desk';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useErrorText } from '../../language/use-error-text.ts';
import { showFault } from '../../parts/show-fault.ts';
import { useShowConversation } from './use-show-conversation.ts';

export function useCorrectTriage(conversationId: string) {
  const show = useShowConversation();
  const { ofError } = useErrorText();
  return useMutation({
    mutationFn: (said: { topic: Topic; urgent: boolean }) => api.desk.correctTriage({ conversationId, ...said }),
    onSuccess: show,
    onError: (error) => showFault(ofError(error)),
  });
}
