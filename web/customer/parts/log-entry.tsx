import type { CustomerEvent } from '@gatehouse/contract/desk';
import type { Language } from '@gatehouse/contract/languages';
import type { CaseMessages } from '../messages/case/case-messages.ts';
import { TimeStamp } from './time-stamp.tsx';

export interface LogEntryProps {
  event: CustomerEvent;
  texts: CaseMessages;
  language: Language;
  /** Milliseconds since 1970. */
  now: number;
  timeZone?: string;
  /** Of the case that the entry belongs to: a reply's code begins with it. */
  caseCode: string;
}

/** One entry of a case's log, on the server and in the live part alike. */
export function LogEntry({ event, texts, caseCode, ...time }: LogEntryProps) {
  switch (event.kind) {
    case 'opened':
      return <SystemLine at={event.at} line={texts.opened} {...time} />;
    case 'status':
      return <SystemLine at={event.at} line={texts.changes[event.status]} {...time} />;
    case 'message':
      return (
        <li class={event.author.kind === 'customer' ? 'message mine' : 'message theirs'} id={`m${event.seq}`}>
          <p class="byline">
            <b dir="auto">{authorName(event, texts)}</b> <TimeStamp at={event.at} {...time} />
          </p>
          <p class="bubble" dir="auto">
            {event.text}
          </p>
          {event.code && <ReplyCode code={`${caseCode}-${event.code}`} texts={texts} />}
        </li>
      );
  }
}

/** By which anybody can have it confirmed that the team wrote this. */
function ReplyCode({ code, texts }: { code: string; texts: CaseMessages }) {
  return (
    <p class="hint reply-code">
      {texts.replyCode} <a href={`/verify?code=${code}`}>{code}</a>
    </p>
  );
}

function authorName({ author }: CustomerEvent, texts: CaseMessages): string {
  if (author.kind === 'staff') return author.name;
  return author.kind === 'customer' ? texts.you : texts.team;
}

function SystemLine({
  line,
  ...time
}: { line: string; at: string } & Omit<LogEntryProps, 'event' | 'texts' | 'caseCode'>) {
  return (
    <li class="line">
      {line} · <TimeStamp {...time} />
    </li>
  );
}
