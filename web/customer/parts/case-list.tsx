import type { MyConversationView } from '@gatehouse/contract/channels';
import type { Reader } from '../routes/route.ts';
import { CaseBadge } from './case-badge.tsx';
import { caseState } from './case-state.ts';
import { ArrowIcon } from './icons.tsx';
import { TimeStamp } from './time-stamp.tsx';

export function CaseList({ cases, reader }: { cases: readonly MyConversationView[]; reader: Reader }) {
  return (
    <ul class="cases">
      {cases.map((view) => (
        <li key={view.id}>
          <CaseRow view={view} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

function CaseRow({ view, reader: { texts, language, now } }: { view: MyConversationView; reader: Reader }) {
  return (
    <a class="case" href={`/cases/${view.id}`}>
      <span class="case-main">
        <CaseBadge state={caseState(view)} texts={texts.case} />
        <span class="case-title" dir="auto">
          {view.subject ?? view.preview}
        </span>
        <span class="case-facts">
          <span class="code">{view.caseCode}</span>
          {view.answeredBy !== null && <span>{texts.cases.answeredBy(view.answeredBy)}</span>}
          <TimeStamp at={view.activeAt} language={language} now={now} />
        </span>
      </span>
      <ArrowIcon />
    </a>
  );
}
