import { languageKey } from '@gatehouse/web-ui/language';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Reader } from '../routes/route.ts';
import { claimCookieName, readerCookieName, visitorCookieName } from '../visitor/customer-cookies.ts';

export interface PrivacyPageProps {
  reader: Reader;
  /** Whether this browser opens cases, which it could forget. */
  isKnown: boolean;
  /** What became of the form. */
  outcome: 'forgotten' | 'unconfirmed' | null;
}

export function PrivacyPage({ reader: { texts }, isKnown, outcome }: PrivacyPageProps) {
  const { privacy } = texts;
  return (
    <>
      <h1>{privacy.title}</h1>
      {outcome === 'forgotten' && <Notice kind="done">{privacy.forgotten}</Notice>}
      {outcome === 'unconfirmed' && (
        <FaultSummary lead={texts.faults.summary} faults={[{ field: 'confirm', text: privacy.forgetUnconfirmed }]} />
      )}
      <p class="lead">{privacy.lead}</p>
      <h2>{privacy.keptTitle}</h2>
      <p>{privacy.kept}</p>
      <h2>{privacy.notTitle}</h2>
      <p>{privacy.not}</p>
      <h2>{privacy.cookiesTitle}</h2>
      <dl class="cookies">
        <dt class="code">{visitorCookieName}</dt>
        <dd>{privacy.cookieVisitor}</dd>
        <dt class="code">{languageKey}</dt>
        <dd>{privacy.cookieLanguage}</dd>
        <dt class="code">{claimCookieName}</dt>
        <dd>{privacy.cookieClaim}</dd>
        <dt class="code">{readerCookieName}</dt>
        <dd>{privacy.cookieReader}</dd>
      </dl>
      <h2>{privacy.draftTitle}</h2>
      <p>{privacy.draft}</p>
      {isKnown && (
        <form class="card" method="post" action="/privacy">
          <h2>{privacy.forgetTitle}</h2>
          <p>{privacy.forget}</p>
          <label class="check-row" for="confirm">
            <input type="checkbox" id="confirm" name="confirm" value="yes" required />
            <span>{privacy.forgetConfirm}</span>
          </label>
          <button type="submit" class="danger">
            {privacy.forgetButton}
          </button>
        </form>
      )}
    </>
  );
}
