import type { StatusNoticeView } from '@gatehouse/contract/help';
import type { Reader } from '../routes/route.ts';
import { ExactTime, TimeStamp } from './time-stamp.tsx';

function toneOf({ stage, impact }: StatusNoticeView): 'good' | 'wait' | 'risk' | 'none' {
  if (stage === 'resolved') return 'good';
  if (stage === 'scheduled' || impact === 'none') return 'none';
  return impact === 'down' ? 'risk' : 'wait';
}

/** One incident or maintenance, with what was said about it, newest first. */
export function StatusNotice({ reader, notice }: { reader: Reader; notice: StatusNoticeView }) {
  const { texts, language, now } = reader;
  const { status } = texts;
  const concerned = [
    ...notice.components.map((component) => status.components[component]),
    ...notice.chains.map(({ name }) => name[language]),
  ];
  return (
    <article class="card verdict" id={notice.id} data-tone={toneOf(notice)}>
      <p class="verdict-label">
        {status.kinds[notice.kind]} · {status.stages[notice.stage]}
      </p>
      <h3>{notice.title[language]}</h3>
      <dl class="notice-facts">
        <div>
          <dt>{status.concerns}</dt>
          <dd>{concerned.join(language === 'en' ? ', ' : '、')}</dd>
        </div>
        <div>
          <dt>{status.from}</dt>
          <dd>
            <ExactTime at={notice.startsAt} language={language} />
            {notice.endsAt && notice.resolvedAt === null && (
              <>
                {' · '}
                {status.until} <ExactTime at={notice.endsAt} language={language} />
              </>
            )}
          </dd>
        </div>
      </dl>
      <ol class="updates">
        {notice.updates.map(({ position, at, stage, text }) => (
          <li key={position}>
            <p class="hint">
              <strong>{status.stages[stage]}</strong> · <TimeStamp at={at} language={language} now={now} />
            </p>
            <p class="update-text">{text[language]}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}
