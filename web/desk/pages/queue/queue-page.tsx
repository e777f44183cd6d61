import { IconMessages } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ConversationSkeleton } from '../conversation/conversation-skeleton.tsx';
import classes from './queue-page.module.css';
import { QueuePane } from './queue-pane.tsx';
import { useQueueView } from './queue-view.ts';

const loadPane = () => import('../conversation/conversation-pane.tsx');
const ConversationPane = lazy(async () => ({ default: (await loadPane()).ConversationPane }));

/** List and conversation side by side; on a phone one of them, by the address. */
export function QueuePage() {
  const { conversation } = useMessages();
  const { conversationId } = useParams();
  const view = useQueueView();
  const navigate = useNavigate();
  const back = () => void navigate(`/?view=${view}`);
  // The list comes first; by the time somebody has chosen, the pane is there.
  useEffect(() => {
    loadPane().catch(() => {});
  }, []);
  useCommand('escape', conversationId ? back : null);

  return (
    <div className={classes.page} data-open={conversationId !== undefined}>
      <QueuePane selected={conversationId ?? null} />
      <main className={classes.conversation}>
        {conversationId ? (
          <Suspense fallback={<ConversationSkeleton />}>
            <ConversationPane key={conversationId} conversationId={conversationId} onBack={back} />
          </Suspense>
        ) : (
          <EmptyState title={conversation.none} text={conversation.noneHint} icon={<IconMessages size={20} />} />
        )}
      </main>
    </div>
  );
}
