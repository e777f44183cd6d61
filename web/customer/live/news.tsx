import type { Language } from '@gatehouse/contract/languages';
import type { PendingSend } from '@gatehouse/log-client';
import type { CaseMessages } from '../messages/case/case-messages.ts';
import { LogEntry } from '../parts/log-entry.tsx';
import type { LiveLog } from './live-log.ts';

export interface NewsProps {
  log: LiveLog;
  pending: readonly PendingSend[];
  online: boolean;
  texts: CaseMessages;
  language: Language;
  caseCode: string;
}

/** What was said since the page was drawn, and what is on its way. */
export function News({ log, pending, online, texts, language, caseCode }: NewsProps) {
  const now = Date.now();
  return (
    <>
      {log.events.map((event) => (
        <LogEntry
          key={event.clientId ?? event.seq}
          event={event}
          texts={texts}
          language={language}
          now={now}
          caseCode={caseCode}
        />
      ))}
      {pending.map((send) => (
        <li key={send.clientId} class="message mine pending">
          <p class="byline">
            <b>{texts.you}</b> {online ? texts.sending : texts.waitingToSend}
          </p>
          <p class="bubble" dir="auto">
            {send.text}
          </p>
        </li>
      ))}
    </>
  );
}
