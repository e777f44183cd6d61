import { KeptText } from '../parts/kept-text.tsx';
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
      {typed && <KeptText label={texts.missing.kept} text={typed} />}
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
