import type { ConversationView, StaffEvent } from '@gatehouse/contract/desk';
import type { Language } from '@gatehouse/contract/languages';
import { clockTime, exactTime } from '@gatehouse/web-ui/time';
import { useLanguage } from '../../language/language-provider.tsx';
import type { Messages } from '../../messages/messages.ts';
import { authorName } from './author-name.ts';
import classes from './entries.module.css';
import type { DeliveryEvent } from './timeline.ts';

type LineEvent = Exclude<StaffEvent, { text: string } | DeliveryEvent>;

interface Props {
  event: LineEvent;
  conversation: ConversationView;
}

/** What happened to the conversation, as one quiet line. */
export function LineEntry({ event, conversation }: Props) {
  const { language, messages } = useLanguage();
  return (
    <li className={classes.line} data-seq={event.seq}>
      {describe(event, conversation, messages, language)}
      <time dateTime={event.at} title={exactTime(event.at, language)}>
        {clockTime(event.at, language)}
      </time>
    </li>
  );
}

function describe(event: LineEvent, conversation: ConversationView, messages: Messages, language: Language): string {
  const { conversation: texts, workflow } = messages;
  const who = authorName(event.author, conversation, messages);
  switch (event.kind) {
    case 'opened':
      return texts.opened(messages.channels[event.channel]);
    case 'status':
      return texts.statusChanged(who, messages.statuses[event.status]);
    case 'assigned':
      if (!event.assignee) return texts.unassigned(who);
      if (event.author.kind === 'staff' && event.author.id === event.assignee.id) return texts.assignedSelf(who);
      return texts.assigned(who, event.assignee.name);
    case 'revealed':
      return texts.revealed(who, event.reason);
    case 'snoozed':
      if (event.until) return workflow.snoozed(who, exactTime(event.until, language));
      return event.author.kind === 'system' ? workflow.wokenByTime : workflow.woken(who);
    case 'tagged':
      return workflow.tagged(who, event.added, event.removed);
    case 'triaged':
      return workflow.triaged(who, messages.triage.topics[event.topic], event.urgent);
  }
}
