import type { ConversationView, FollowUp, StaffEvent } from '@gatehouse/contract/desk';
import type { PendingSend } from '@gatehouse/log-client';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMe } from '../../api/use-me.ts';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { useHeldSends } from '../../live/held-sends-provider.tsx';
import { newClientId } from '../../live/new-client-id.ts';
import { useConversationLog } from '../../live/use-conversation-log.ts';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { editRefused, withoutRefused, withRefused, withReply } from '../../storage/draft.ts';
import { useDraft } from '../../storage/use-draft.ts';
import { authorName } from './author-name.ts';
import { Composer } from './composer.tsx';
import { ConversationSkeleton } from './conversation-skeleton.tsx';
import { HeldEntry } from './held-entry.tsx';
import classes from './log.module.css';
import { LogScroller } from './log-scroller.tsx';
import { PresenceLine } from './presence-line.tsx';
import { buildTimeline } from './timeline.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { usePresence } from './use-presence.ts';

/** The log of the open conversation with what is on its way into it, and the box to write in. */
export function ConversationLogPane({ conversation }: { conversation: ConversationView }) {
  const messages = useMessages();
  const me = useMe();
  const [draft, changeDraft] = useDraft(conversation.id);
  const presence = usePresence(conversation.id);
  const [followUp, setFollowUp] = useState<FollowUp | null>(null);
  const [announced, setAnnounced] = useState('');
  useKeptDraft(conversation.id, draft, changeDraft);

  const log = useConversationLog(conversation.id, {
    refused: (send, error) => changeDraft((current) => withRefused(current, send, error.code)),
    arrived: (events) => setAnnounced(announcement(events)),
  });

  function announcement(events: StaffEvent[]): string {
    return events
      .flatMap((event) => {
        const own = event.author.kind === 'staff' && event.author.id === me.id;
        if (own || (event.kind !== 'message' && event.kind !== 'note')) return [];
        return messages.conversation.arrived(authorName(event.author, conversation, messages), event.text);
      })
      .join('\n');
  }

  const { held, hold, takeBack, sendNow } = useHeldSends(conversation.id);
  const refreshPending = useEffectEvent(log.refreshPending);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is no longer held is on its way.
  useEffect(() => refreshPending(), [held.length]);

  function send(kind: PendingSend['kind'], text: string): void {
    if (kind === 'note') {
      log.send(newClientId(), kind, text);
      return;
    }
    // What stands here is what the author has seen: a colleague's answer that is not among it stops this one.
    hold({ clientId: newClientId(), text, expectedSeq: log.through, ...(followUp ? { followUp } : {}) });
    setFollowUp(null);
  }
  function undo(clientId: string): void {
    const taken = takeBack(clientId);
    if (!taken) return;
    changeDraft((current) => withReply(current, taken.text));
    setFollowUp(taken.followUp ?? null);
  }
  const last = held.at(-1);
  useCommand('undoSend', last ? () => undo(last.clientId) : null);

  const { data } = log.query;
  if (!data && log.query.isError) {
    return <ErrorNotice error={log.query.error} onRetry={() => void log.query.refetch()} />;
  }
  return (
    <>
      {data ? (
        <LogScroller
          label={messages.conversation.log}
          earlier={data.earlier}
          older={log.older}
          newest={data.events.at(-1)?.seq ?? 0}
        >
          {buildTimeline(data.events, log.pending, draft.refused).map((item) => (
            <TimelineEntry
              key={item.key}
              item={item}
              conversation={conversation}
              onSendAgain={(refused) => {
                changeDraft((current) => withoutRefused(current, refused.clientId));
                send(refused.kind, refused.text);
              }}
              onEdit={({ clientId }) => changeDraft((current) => editRefused(current, clientId))}
              onDiscard={({ clientId }) => changeDraft((current) => withoutRefused(current, clientId))}
            />
          ))}
          {held.map((one) => (
            <HeldEntry key={one.clientId} send={one} onUndo={() => undo(one.clientId)} onSendNow={() => sendNow(one)} />
          ))}
        </LogScroller>
      ) : (
        <ConversationSkeleton />
      )}
      <p className={classes.announced} aria-live="polite">
        {announced}
      </p>
      <PresenceLine others={presence.others} />
      <Composer
        conversation={conversation}
        draft={draft}
        onDraft={(change) => {
          changeDraft(change);
          presence.typed();
        }}
        followUp={followUp}
        onFollowUp={setFollowUp}
        onSend={send}
      />
    </>
  );
}
