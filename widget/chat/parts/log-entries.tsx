import type { CustomerEvent } from '@gatehouse/contract/desk';
import { clockTime, dayKey, dayName, exactTime } from '@gatehouse/web-ui/time';
import { Fragment } from 'preact';
import type { Part } from '../view.ts';
import { Message } from './message.tsx';

function nameOf({ author }: CustomerEvent): string | undefined {
  return author.kind === 'staff' ? author.name : undefined;
}

/** By which the customer can have it confirmed that the team wrote this. */
function ReplyCode({ view, code }: Part<{ code: string }>) {
  return (
    <a href={`${view.stage.origin}/verify?code=${code}`} target="_blank" rel="noopener" title={view.words.verify}>
      {code}
    </a>
  );
}

/** What is committed, in order, with a line where a new day begins. */
export function LogEntries({ view, events, caseCode }: Part<{ events: readonly CustomerEvent[]; caseCode: string }>) {
  const { words, language, now } = view;

  function entry(event: CustomerEvent, before: CustomerEvent | undefined) {
    if (event.kind !== 'message')
      return <p class="line">{event.kind === 'opened' ? words.opened : words.changed[event.status]}</p>;
    const name = nameOf(event);
    const isMine = event.author.kind === 'customer';
    return (
      <Message
        kind={isMine ? 'mine' : 'theirs'}
        author={name ?? (isMine ? words.you : words.team)}
        isAuthorShown={!isMine && !(before?.kind === 'message' && nameOf(before) === name)}
        text={event.text}
      >
        <time dateTime={event.at} title={exactTime(event.at, language)}>
          {clockTime(event.at, language)}
        </time>
        {event.code && <ReplyCode view={view} code={`${caseCode}-${event.code}`} />}
      </Message>
    );
  }

  return events.map((event, index) => {
    const before = events[index - 1];
    const isNewDay = !before || dayKey(before.at) !== dayKey(event.at);
    return (
      <Fragment key={event.seq}>
        {isNewDay && <p class="line">{dayName(event.at, language, now)}</p>}
        {entry(event, isNewDay ? undefined : before)}
      </Fragment>
    );
  });
}
