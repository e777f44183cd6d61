import { Button } from '@mantine/core';
import { IconMessageOff } from '@tabler/icons-react';
import { errorCode } from '../../api/error-code.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { ConversationLogPane } from './conversation-log-pane.tsx';
import { ConversationSkeleton } from './conversation-skeleton.tsx';
import { useConversation } from './use-conversation.ts';

interface Props {
  conversationId: string;
  onBack: () => void;
}

/** The right pane: whose conversation, what was said, and the answer. */
export function ConversationPane({ conversationId, onBack }: Props) {
  const { common, conversation: texts } = useMessages();
  const query = useConversation(conversationId);

  // Checked first: what one could see a moment ago may be somebody else's now.
  const code = query.isError ? errorCode(query.error) : null;
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'INVALID_INPUT') {
    return (
      <EmptyState title={texts.notFoundTitle} text={texts.notFoundText} icon={<IconMessageOff size={20} />}>
        <Button variant="default" onClick={onBack}>
          {common.back}
        </Button>
      </EmptyState>
    );
  }
  if (query.data) {
    return (
      <>
        <ConversationHeader conversation={query.data} onBack={onBack} />
        <ConversationLogPane conversation={query.data} />
      </>
    );
  }
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <ConversationSkeleton />;
}
