import type { ConversationView } from '@gatehouse/contract/desk';
import { dayName } from '@gatehouse/web-ui/time';
import { useLanguage } from '../../language/language-provider.tsx';
import { useNow } from '../../language/use-now.ts';
import type { RefusedSend } from '../../storage/draft.ts';
import { DeliveryEntry } from './delivery-entry.tsx';
import classes from './entries.module.css';
import { LineEntry } from './line-entry.tsx';
import { PendingEntry } from './pending-entry.tsx';
import { RefusedEntry } from './refused-entry.tsx';
import { TextEntry } from './text-entry.tsx';
import type { TimelineItem } from './timeline.ts';

interface Props {
  item: TimelineItem;
  conversation: ConversationView;
  onSendAgain: (send: RefusedSend) => void;
  onEdit: (send: RefusedSend) => void;
  onDiscard: (send: RefusedSend) => void;
}

export function TimelineEntry({ item, conversation, onSendAgain, onEdit, onDiscard }: Props) {
  const { language } = useLanguage();
  const now = useNow();
  switch (item.kind) {
    case 'day':
      return <li className={classes.day}>{dayName(item.at, language, now)}</li>;
    case 'text':
      return <TextEntry event={item.event} continued={item.continued} conversation={conversation} />;
    case 'line':
      return <LineEntry event={item.event} conversation={conversation} />;
    case 'delivery':
      return <DeliveryEntry event={item.event} conversation={conversation} isOpen={item.isOpen} />;
    case 'pending':
      return <PendingEntry send={item.send} />;
    case 'refused':
      return (
        <RefusedEntry
          send={item.send}
          onSendAgain={() => onSendAgain(item.send)}
          onEdit={() => onEdit(item.send)}
          onDiscard={() => onDiscard(item.send)}
        />
      );
  }
}
