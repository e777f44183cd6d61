import { limits } from '@gatehouse/contract/limits';
import type { ChannelCheckView, OfficialChannelsView, ReplyCheckView } from '@gatehouse/contract/trust';
import { type Faults, listFaults } from '../forms/faults.ts';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { LongTextField } from '../parts/field.tsx';
import { OfficialList } from '../parts/official-list.tsx';
import { TimeStamp } from '../parts/time-stamp.tsx';
import { Verdict } from '../parts/verdict.tsx';
import type { Reader } from '../routes/route.ts';

export type VerifyOutcome =
  | { of: 'channel'; value: string; check: ChannelCheckView }
  | { of: 'reply'; check: ReplyCheckView };

export interface VerifyPageProps {
  reader: Reader;
  value: string;
  outcome: VerifyOutcome | null;
  faults: Faults<'value'>;
  official: OfficialChannelsView;
  /** Of the form that reports an impostor. */
  reportKey: string;
}

export function VerifyPage({ reader, value, outcome, faults, official, reportKey }: VerifyPageProps) {
  const { verify, faults: faultTexts } = reader.texts;
  return (
    <>
      <h1>{verify.title}</h1>
      <p class="lead">{verify.lead(reader.brand.name)}</p>
      <FaultSummary lead={faultTexts.summary} faults={listFaults(faults, ['value'])} />
      {outcome?.of === 'channel' && <ChannelVerdict reader={reader} reportKey={reportKey} {...outcome} />}
      {outcome?.of === 'reply' && <ReplyVerdict reader={reader} check={outcome.check} />}
      <form class="card" method="post" action="/verify" noValidate>
        <LongTextField
          field={{ id: 'value', label: verify.value, hint: verify.valueHint, fault: faults.value }}
          value={value}
          rows={2}
          maxLength={limits.channelValueLength}
          required
          spellcheck={false}
          autocapitalize="none"
          dir="auto"
        />
        <button type="submit" class="primary">
          {verify.check}
        </button>
      </form>
      <OfficialList texts={verify} official={official} />
    </>
  );
}

const tones = { official: 'good', 'declared-unused': 'risk', lookalike: 'risk', unknown: 'wait' } as const;

function ChannelVerdict({
  reader: { texts },
  value,
  check,
  reportKey,
}: {
  reader: Reader;
  value: string;
  check: ChannelCheckView;
  reportKey: string;
}) {
  const { verify } = texts;
  const { verdict, closest, reasons } = check;
  return (
    <Verdict tone={tones[verdict]} {...verify.verdicts[verdict]}>
      <p class="checked" dir="auto">
        {value}
      </p>
      {verdict === 'lookalike' && closest && <p>{verify.closest(closest)}</p>}
      {reasons.length > 0 && (
        <details open={verdict === 'lookalike'}>
          <summary>{verify.why}</summary>
          <ul class="reasons">
            {reasons.map(({ text }) => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {verdict !== 'official' && (
        <form method="post" action="/" class="report">
          <input type="hidden" name="form" value={reportKey} />
          <input type="hidden" name="subject" value={verify.reportSubject} />
          <input type="hidden" name="text" value={verify.reportText(value)} />
          <button type="submit">{verify.report}</button>
          <p class="hint">{verify.reportHint}</p>
        </form>
      )}
    </Verdict>
  );
}

function ReplyVerdict({ reader: { texts, language, now }, check }: { reader: Reader; check: ReplyCheckView }) {
  const { reply } = texts.verify;
  if (check.verdict === 'unknown') return <Verdict tone="risk" {...reply.unknown} />;
  const { label, headline, next } = reply[check.verdict];
  return (
    <Verdict
      tone={check.verdict === 'genuine' ? 'good' : 'wait'}
      label={label}
      headline={headline(check.agent)}
      next={next(check.caseCode)}
    >
      <p>
        {reply.written}: <TimeStamp at={check.at} language={language} now={now} />
      </p>
      {check.verdict === 'genuine' && (
        <p>
          {reply.expires}: <TimeStamp at={check.expiresAt} language={language} now={now} />
        </p>
      )}
    </Verdict>
  );
}
