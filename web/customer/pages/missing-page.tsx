import type { Reader } from '../routes/route.ts';

export interface MissingPageProps {
  reader: Reader;
  /** What was typed for a case that this browser does not open (any more): it is given back. */
  typed: string;
}

export function MissingPage({ reader: { texts }, typed }: MissingPageProps) {
  return (
    <>
      <h1>{texts.missing.title}</h1>
      <p class="lead">{texts.missing.lead}</p>
      {typed && (
        <div class="field">
          <label for="typed">{texts.missing.kept}</label>
          <textarea id="typed" rows={6} readOnly dir="auto" value={typed} />
        </div>
      )}
      <p>{texts.missing.next}</p>
      <p class="buttons">
        <a class="button primary" href="/">
          {texts.site.ask}
        </a>
        <a class="button" href="/claim">
          {texts.cases.claim}
        </a>
      </p>
    </>
  );
}
