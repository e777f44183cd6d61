import type { MyConversationView } from '@gatehouse/contract/channels';
import type { CustomerEvent } from '@gatehouse/contract/desk';
import { CaseCode } from '../parts/case-code.tsx';
import { caseState } from '../parts/case-state.ts';
import { CaseStatus } from '../parts/case-status.tsx';
import { LogEntry } from '../parts/log-entry.tsx';
import { MovedReply } from '../parts/moved-reply.tsx';
import { Notice } from '../parts/notice.tsx';
import { ReplyForm, type ReplyFormProps } from '../parts/reply-form.tsx';

export interface CasePageProps extends ReplyFormProps {
  view: MyConversationView;
  events: readonly CustomerEvent[];
  /** Last position of the log that `events` covers. */
  through: number;
  /** Whether the case was opened just now. */
  isNew: boolean;
  /** Where the messages before these are, or null. */
  earlier: number | null;
  /** Whether these are not the newest messages. */
  isPast: boolean;
}

export function CasePage(props: CasePageProps) {
  const { reader, view, events, earlier, isPast } = props;
  const { texts, language, now } = reader;
  return (
    <>
      <a class="back" href="/cases">
        {texts.casePage.back}
      </a>
      {props.isNew && <Notice kind="done">{texts.casePage.sent}</Notice>}
      <h1 dir="auto">{view.subject ?? texts.casePage.title(view.caseCode)}</h1>
      <CaseCode code={view.caseCode} texts={texts.case} />
      <section class="card status" id="status" data-state={caseState(view)}>
        <CaseStatus state={caseState(view)} texts={texts.case} />
      </section>
      <h2 class="aside">{texts.casePage.log}</h2>
      {earlier !== null && (
        <a class="earlier" href={`/cases/${view.id}?before=${earlier}`}>
          {texts.casePage.earlier}
        </a>
      )}
      <ol class="log" id="log">
        {events.map((event) => (
          <LogEntry
            key={event.seq}
            event={event}
            texts={texts.case}
            language={language}
            now={now}
            caseCode={view.caseCode}
          />
        ))}
      </ol>
      {isPast ? <a href={`/cases/${view.id}#latest`}>{texts.casePage.newest}</a> : <LiveCase {...props} />}
    </>
  );
}

/** What the script of the page takes over; without it, the form posts and the link looks for news. */
function LiveCase({ reader, view, through, values, faults, held = null }: CasePageProps) {
  const { texts } = reader;
  const isMoved = !view.abilities.write && values.text !== '';
  return (
    <div
      id="live"
      data-conversation={view.id}
      data-case={view.caseCode}
      data-texts={JSON.stringify(texts.case)}
      data-through={through}
      data-status={view.status}
      data-waiting={String(view.waitingForUs)}
    >
      <div role="log" aria-live="polite" aria-label={texts.casePage.log}>
        <ol class="log" id="news" />
      </div>
      <a class="check" id="latest" href={`/cases/${view.id}#latest`}>
        {texts.casePage.check}
      </a>
      <p class="offline" id="connection" role="status" hidden />
      {view.abilities.write && <ReplyForm reader={reader} id={view.id} values={values} faults={faults} held={held} />}
      {isMoved && <MovedReply reader={reader} values={values} faults={faults} />}
      <a class="button primary" id="start-new" href="/" hidden={view.abilities.write || isMoved}>
        {texts.case.startNew}
      </a>
    </div>
  );
}
