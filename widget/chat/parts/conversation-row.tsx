import type { MyConversationView } from '@gatehouse/contract/channels';
import { exactTime, relativeTime } from '@gatehouse/web-ui/time';
import type { Part } from '../view.ts';

type Props = Part<{ conversation: MyConversationView; unread: number }>;

export function ConversationRow({ view, conversation, unread }: Props) {
  const { words, language, support, now } = view;
  const { id, preview, status, activeAt, caseCode } = conversation;
  return (
    <li>
      <button type="button" class="row" onClick={() => support.openConversation(id)}>
        <span class={unread > 0 ? 'preview unread' : 'preview'}>{preview}</span>
        <span class="facts">
          <span class={`state ${status}`}>{words.statusShort[status]}</span>
          <span class="code">{caseCode}</span>
          <time dateTime={activeAt} title={exactTime(activeAt, language)}>
            {relativeTime(activeAt, language, now)}
          </time>
        </span>
        {unread > 0 && (
          <span class="count" role="img" aria-label={words.unread(unread)}>
            {unread}
          </span>
        )}
      </button>
    </li>
  );
}
