import type { DiagnosisView } from '@gatehouse/contract/chains';
import type { Reader } from '../routes/route.ts';
import { TimeStamp } from './time-stamp.tsx';
import { Verdict } from './verdict.tsx';

const tones = {
  arrived: 'good',
  'on-the-way': 'good',
  waiting: 'wait',
  failed: 'risk',
  'cannot-arrive': 'risk',
  'not-sent': 'wait',
  'not-found': 'wait',
  unknown: 'wait',
} as const;

export function toneOf(state: DiagnosisView['state']) {
  return tones[state];
}

/** Where the money is, what to do, and behind a fold how that is known. */
export function DiagnosisCard({
  reader,
  diagnosis,
  personKey,
}: {
  reader: Reader;
  diagnosis: DiagnosisView;
  personKey: string;
}) {
  const { doctor } = reader.texts;
  const { id, chain, state, stateText, headline, why, eta, customer, recipient, avoid } = diagnosis;
  const network = chain === null ? '' : doctor.on(chain.name);
  return (
    <Verdict tone={toneOf(state)} label={stateText} headline={headline} next={why}>
      {eta && <p class="eta">{eta.text}</p>}
      <Advice title={doctor.customer} lines={customer} />
      <Advice title={doctor.recipient} lines={recipient} />
      <Advice title={doctor.avoid} lines={avoid} />
      <Evidence reader={reader} diagnosis={diagnosis} />
      {chain && (
        <form method="post" action="/doctor/followed" class="report">
          <input type="hidden" name="form" value={personKey} />
          <input type="hidden" name="id" value={id} />
          <button type="submit">{doctor.followed.follow}</button>
          <p class="hint">{doctor.followed.followHint}</p>
        </form>
      )}
      <form method="post" action="/" class="report">
        <input type="hidden" name="form" value={personKey} />
        <input type="hidden" name="subject" value={doctor.personSubject} />
        <input type="hidden" name="text" value={doctor.personText(id, network, headline)} />
        <button type="submit">{doctor.person}</button>
        <p class="hint">{doctor.personHint}</p>
      </form>
    </Verdict>
  );
}

function Advice({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="advice">
      <h3>{title}</h3>
      <ul class="reasons">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Evidence({ reader, diagnosis }: { reader: Reader; diagnosis: DiagnosisView }) {
  const { texts, language, now } = reader;
  const { doctor } = texts;
  const { id, chain, confidenceText, proofs, missing } = diagnosis;
  return (
    <details>
      <summary>{doctor.how}</summary>
      <p>{confidenceText}</p>
      <p class="checked">{id}</p>
      {chain && <p>{doctor.on(chain.name)}</p>}
      <ul class="reasons">
        {proofs.map(({ text, source, at }) => (
          <li key={text + source}>
            {text}{' '}
            <span class="hint source">
              {doctor.seen(source)} · <TimeStamp at={at} language={language} now={now} />
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <p>{doctor.missing}</p>
          <ul class="reasons">
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
