import type { ConversationView } from '@gatehouse/contract/desk';
import { useMutation } from '@tanstack/react-query';
import { useErrorText } from '../../language/use-error-text.ts';
import { showFault } from '../../parts/show-fault.ts';
import { useShowConversation } from './use-show-conversation.ts';

/** Calls an operation that answers with the conversation as it then is, and shows that everywhere, or what went wrong. */
export function useChangeConversation<Input>(change: (input: Input) => Promise<ConversationView>) {
  const show = useShowConversation();
  const { ofError } = useErrorText();
  return useMutation({ mutationFn: change, onSuccess: show, onError: (error) => showFault(ofError(error)) });
}
