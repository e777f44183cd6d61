import type { ComponentState, StatusView } from '@gatehouse/contract/help';
import { isTrouble } from '../parts/is-trouble.ts';
import { StatusNotice } from '../parts/status-notice.tsx';
import type { Reader } from '../routes/route.ts';

const tones: Readonly<Record<ComponentState, string>> = {
  calm: 'none',
  maintenance: 'wait',
  degraded: 'wait',
  down: 'risk',
};

export function StatusPage({ reader, view, feed }: { reader: Reader; view: StatusView; feed: string }) {
  const { status } = reader.texts;
  const planned = view.open.filter(({ stage }) => stage === 'scheduled');
  const now = view.open.filter(({ stage }) => stage !== 'scheduled');
  const trouble = view.open.filter(isTrouble).length;
  return (
    <>
      <h1>{status.title}</h1>
      <p class="lead">{trouble === 0 ? status.calm : status.trouble(trouble)}</p>
      <p>{status.lead}</p>
      <NoticeList reader={reader} heading={status.now} notices={now} />
      <NoticeList reader={reader} heading={status.planned} notices={planned} />
      <Parts reader={reader} view={view} />
      <p>
        {status.calmNext} <a href="/">{status.tell}</a>
      </p>
      <NoticeList reader={reader} heading={status.history} notices={view.past} empty={status.noHistory} />
      <section class="card" aria-labelledby="follow">
        <h2 id="follow">{status.follow}</h2>
        <p>
          <a href={feed}>{status.feed}</a> · {status.followText}
        </p>
        <details>
          <summary>{status.signed}</summary>
          <p>{status.signedText}</p>
          <pre class="statement">{view.statement}</pre>
          <p class="checked">{view.verifierKey}</p>
        </details>
      </section>
    </>
  );
}

interface NoticeListProps {
  reader: Reader;
  heading: string;
  notices: StatusView['open'];
  /** What is said where there is none; without it, nothing. */
  empty?: string;
}

function NoticeList({ reader, heading, notices, empty }: NoticeListProps) {
  if (notices.length === 0 && empty === undefined) return null;
  return (
    <section class="notices">
      <h2>{heading}</h2>
      {notices.length === 0 && <p class="hint">{empty}</p>}
      {notices.map((notice) => (
        <StatusNotice key={notice.id} reader={reader} notice={notice} />
      ))}
    </section>
  );
}

function Parts({ reader: { texts, language }, view }: { reader: Reader; view: StatusView }) {
  const { status } = texts;
  const rows = [
    ...view.components.map(({ component, state }) => ({ id: component, name: status.components[component], state })),
    ...view.chains.map(({ id, name, state }) => ({ id, name: name[language], state })),
  ];
  return (
    <section class="card" aria-labelledby="parts">
      <h2 id="parts">{status.parts}</h2>
      <ul class="parts">
        {rows.map(({ id, name, state }) => (
          <li key={id} data-tone={tones[state]}>
            <span>{name}</span>
            <span class="verdict-label">{status.states[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
