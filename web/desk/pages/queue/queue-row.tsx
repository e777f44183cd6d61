import type { ConversationView, QueueView } from '@gatehouse/contract/desk';
import { exactTime } from '@gatehouse/web-ui/time';
import { IconAlertTriangle, IconClockPause, IconHourglassLow, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLanguage } from '../../language/language-provider.tsx';
import { laterTime } from '../../language/later-time.ts';
import { useNow } from '../../language/use-now.ts';
import { waitingTime } from '../../language/waiting-time.ts';
import { TimeAgo } from '../../parts/time-ago.tsx';
import classes from './queue-row.module.css';

interface Props {
  conversation: ConversationView;
  view: QueueView;
  selected: boolean;
}

/** One conversation of the list: who, the last words, and how long they have waited. */
export function QueueRow({ conversation, view, selected }: Props) {
  const { language, messages } = useLanguage();
  const { queue, statuses, languages } = messages;
  const now = useNow();
  const { id, customer, caseCode, preview, status, assignee, waitingSince, activeAt, triage, tags, snoozedUntil } =
    conversation;
  const showStatus = !snoozedUntil && status !== view && (view === 'all' || status !== 'open');
  return (
    <Link
      to={`/c/${id}?view=${view}`}
      className={classes.row}
      data-conversation={id}
      data-waiting={waitingSince !== null}
      aria-current={selected ? 'true' : undefined}
    >
      <span className={classes.top}>
        <span className={classes.name}>{customer.name ?? queue.visitor}</span>
        {customer.identity !== 'visitor' && (
          <IconRosetteDiscountCheck
            size={14}
            className={classes.verified}
            aria-label={messages.conversation.identity[customer.identity]}
          />
        )}
        {triage?.urgent && status !== 'resolved' && status !== 'closed' && (
          <span className={classes.urgent}>
            <IconAlertTriangle size={13} aria-hidden="true" />
            {messages.triage.urgent}
          </span>
        )}
        <span className={classes.time}>
          {waitingSince ? (
            <time dateTime={waitingSince} title={exactTime(waitingSince, language)} className={classes.waiting}>
              <IconHourglassLow size={13} aria-hidden="true" />
              {queue.waiting(waitingTime(waitingSince, language, now))}
            </time>
          ) : (
            (snoozedUntil && (
              <time dateTime={snoozedUntil} title={exactTime(snoozedUntil, language)} className={classes.snoozed}>
                <IconClockPause size={13} aria-hidden="true" />
                {messages.workflow.until(laterTime(snoozedUntil, language, now))}
              </time>
            )) || <TimeAgo at={activeAt} />
          )}
        </span>
      </span>
      <span className={classes.preview} lang={conversation.language}>
        {conversation.subject ? `${conversation.subject} — ${preview}` : preview}
      </span>
      <span className={classes.foot}>
        <span className={classes.code}>{caseCode}</span>
        <span>{languages[conversation.language]}</span>
        {triage && <span>{messages.triage.topics[triage.topic]}</span>}
        {tags.length > 0 && <span className={classes.tags}>{tags.join(' · ')}</span>}
        {showStatus && <span>{statuses[status]}</span>}
        {view !== 'mine' && assignee && <span className={classes.assignee}>{assignee.name}</span>}
      </span>
    </Link>
  );
}
