import type { MyConversationView } from '@gatehouse/contract/channels';
import { CaseList } from '../parts/case-list.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Reader } from '../routes/route.ts';

export interface CasesPageProps {
  reader: Reader;
  cases: readonly MyConversationView[];
  /** How many cases a mailed code has just brought here, or null. */
  claimed: number | null;
}

export function CasesPage({ reader, cases, claimed }: CasesPageProps) {
  const { texts } = reader;
  return (
    <>
      <h1>{texts.cases.title}</h1>
      {claimed !== null && (
        <Notice kind={claimed > 0 ? 'done' : 'plain'}>
          {claimed > 0 ? texts.cases.claimed(claimed) : texts.cases.claimedNone}
        </Notice>
      )}
      {cases.length > 0 ? (
        <CaseList cases={cases} reader={reader} />
      ) : (
        <div class="card empty">
          <p class="headline">{texts.cases.empty}</p>
          <p>{texts.cases.emptyNext}</p>
          <a class="button primary" href="/">
            {texts.cases.ask}
          </a>
        </div>
      )}
      <section aria-labelledby="elsewhere">
        <h2 id="elsewhere">{texts.cases.elsewhere}</h2>
        <p>{texts.cases.elsewhereText}</p>
        <a class="button" href="/claim">
          {texts.cases.claim}
        </a>
      </section>
    </>
  );
}
