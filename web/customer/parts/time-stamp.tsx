import type { Language } from '@gatehouse/contract/languages';
import { exactTime, relativeTime } from '@gatehouse/web-ui/time';

export interface TimeStampProps {
  at: string;
  language: Language;
  /** Milliseconds since 1970. */
  now: number;
  /** IANA name. The server does not know the reader's zone and names UTC; `live/local-times.ts` puts it right. */
  timeZone?: string;
}

export function TimeStamp({ at, language, now, timeZone }: TimeStampProps) {
  return (
    <time dateTime={at} title={exactTime(at, language, timeZone)}>
      {relativeTime(at, language, now, timeZone)}
    </time>
  );
}

/** A moment in full: for what is planned, where "in an hour" would be no help. */
export function ExactTime({ at, language, timeZone }: Omit<TimeStampProps, 'now'>) {
  return (
    <time dateTime={at} data-exact>
      {exactTime(at, language, timeZone)}
    </time>
  );
}
