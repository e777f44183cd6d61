import type { ConversationLog } from '../model/conversation-log.ts';
import { saidBefore } from '../model/said-before.ts';
import type { Visit } from '../model/visit.ts';
import { Button } from '../parts/button.tsx';
import { CaseCode } from '../parts/case-code.tsx';
import { Composer } from '../parts/composer.tsx';
import { LogEntries } from '../parts/log-entries.tsx';
import { Notice } from '../parts/notice.tsx';
import { ScrolledLog } from '../parts/scrolled-log.tsx';
import { UnsentMessages } from '../parts/unsent-messages.tsx';
import type { Part } from '../view.ts';

type Props = Part<{ id: string; visit: Visit; log: ConversationLog }>;

export function ConversationScreen({ view, id, visit, log }: Props) {
  const { words, support, faultWords } = view;
  const { isOffline, customer } = visit;
  const own = log.sending().length;
  const conversation = visit.conversations?.find((one) => one.id === id);
  const { status = 'open', answeredBy, caseCode = '', abilities } = conversation ?? {};
  return (
    <>
      <CaseCode view={view} code={caseCode} />
      <p class={`status ${status}`} role="status">
        {status === 'open' && answeredBy ? words.answering(answeredBy) : words.status[status]}
      </p>
      <ScrolledLog view={view} size={log.events.length} own={own}>
        {!log.loaded && <div class="skeleton" />}
        <LogEntries view={view} events={log.events} caseCode={caseCode} />
        <UnsentMessages view={view} log={log} isOffline={isOffline} />
      </ScrolledLog>
      {isOffline && <Notice tone="amber" text={words.offline} />}
      {log.fault && <Notice tone="red" text={faultWords(log.fault)} />}
      {customer?.identity === 'visitor' && (
        <Button class="link" onPress={() => support.go('mailbox')}>
          {words.mailboxTitle}
        </Button>
      )}
      {abilities?.write === false ? (
        <Button class="primary" onPress={() => support.go('home')}>
          {words.startNew}
        </Button>
      ) : (
        <Composer view={view} place={id} label={words.write} before={saidBefore(log)} onSend={log.send} />
      )}
    </>
  );
}
