import type { ConversationView, StaffEvent } from '@gatehouse/contract/desk';
import { clockTime, exactTime } from '@gatehouse/web-ui/time';
import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLanguage } from '../../language/language-provider.tsx';
import { authorName } from './author-name.ts';
import classes from './entries.module.css';
import { findTransferIds } from './find-transfer-ids.ts';
import { FoldedText } from './folded-text.tsx';
import { MailLine } from './mail-line.tsx';
import { TransferLookup } from './transfer-lookup.tsx';

interface Props {
  event: Extract<StaffEvent, { text: string }>;
  continued: boolean;
  conversation: ConversationView;
}

/** A message of the customer, an answer, or a note. */
export function TextEntry({ event, continued, conversation }: Props) {
  const { language, messages } = useLanguage();
  const transfers = useMemo(() => findTransferIds(event.text), [event.text]);
  const mail = event.kind === 'message' ? event.mail : undefined;
  const side = event.kind === 'note' ? 'note' : event.author.kind === 'customer' ? 'customer' : 'team';
  return (
    <li className={classes.entry} data-side={side} data-continued={continued} data-seq={event.seq}>
      {!continued && (
        <p className={classes.author}>
          <span className={classes.name}>{authorName(event.author, conversation, messages)}</span>
          {event.kind === 'note' && (
            <span className={classes.internal} title={messages.conversation.noteHint}>
              <IconLock size={12} aria-hidden="true" />
              {messages.conversation.note}
            </span>
          )}
          <time dateTime={event.at} title={exactTime(event.at, language)}>
            {clockTime(event.at, language)}
          </time>
        </p>
      )}
      {mail && <MailLine mail={mail} />}
      <FoldedText text={event.text} foldedFrom={mail?.foldedFrom ?? null} className={classes.text} />
      {mail && !mail.isWhole && <p className={classes.remark}>{messages.mail.notWhole}</p>}
      {transfers.length > 0 && (
        <div className={classes.transfers}>
          {transfers.map((id) => (
            <TransferLookup key={id} id={id} conversationId={conversation.id} />
          ))}
        </div>
      )}
    </li>
  );
}
