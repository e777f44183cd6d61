import type { ArticleGroupView, ArticleSearchView } from '@gatehouse/contract/help';
import { listFaults } from '../forms/faults.ts';
import { ArticleList } from '../parts/article-list.tsx';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { HelpSearch } from '../parts/help-search.tsx';
import type { Reader } from '../routes/route.ts';

export interface HelpPageProps {
  reader: Reader;
  groups: readonly ArticleGroupView[];
  question: string;
  found: ArticleSearchView | null;
  fault: string | undefined;
}

export function HelpPage({ reader, groups, question, found, fault }: HelpPageProps) {
  const { help, faults } = reader.texts;
  return (
    <>
      <h1>{help.title}</h1>
      <p class="lead">{help.lead(reader.brand.name)}</p>
      <FaultSummary lead={faults.summary} faults={listFaults({ question: fault }, ['question'])} />
      <HelpSearch reader={reader} value={question} fault={fault} />
      {found && <Found reader={reader} found={found} />}
      <nav class="topics" aria-label={help.all}>
        {groups.map(({ id, name, articles }) => (
          <section key={id} class="card" aria-labelledby={id}>
            <h2 id={id}>{name}</h2>
            <ArticleList articles={articles} />
          </section>
        ))}
      </nav>
    </>
  );
}

function Found({ reader: { texts }, found }: { reader: Reader; found: ArticleSearchView }) {
  const { help } = texts;
  const heading = found.suggestions.length === 0 ? help.nothing : found.answered ? help.found : help.unsure;
  return (
    <section class="card" aria-labelledby="found">
      <h2 id="found">{heading}</h2>
      {found.notices.map(({ id, title, text }) => (
        <div key={id} class="callout" data-kind="WARNING">
          <p class="callout-label">
            <a href={`/status#${id}`}>{title}</a>
          </p>
          <p>{text}</p>
        </div>
      ))}
      {found.suggestions.length > 0 && <ArticleList articles={found.suggestions} />}
      <p>
        {found.suggestions.length > 0 && `${help.none} → `}
        <a href="/">{help.person}</a>
      </p>
    </section>
  );
}
