import type { ChainView, TransferCheckView } from '@gatehouse/contract/chains';
import { type Faults, listFaults } from '../forms/faults.ts';
import type { HeldText } from '../forms/hold-secrets.ts';
import { DenySecret } from '../parts/deny-secret.tsx';
import { DiagnosisCard } from '../parts/diagnosis-card.tsx';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { LongTextField, SelectField } from '../parts/field.tsx';
import { Verdict } from '../parts/verdict.tsx';
import type { Reader } from '../routes/route.ts';

export type DoctorField = 'value';

export interface DoctorPageProps {
  reader: Reader;
  value: string;
  chain: string;
  recipient: string;
  chains: readonly ChainView[];
  /** Exchanges whose rules are known. */
  recipients: readonly string[];
  check: TransferCheckView | null;
  faults: Faults<DoctorField>;
  /** Why the text was not looked up, where it was held back. */
  held: HeldText | null;
  /** Of the form that opens a case. */
  personKey: string;
}

export function DoctorPage(props: DoctorPageProps) {
  const { reader, value, chain, recipient, chains, recipients, check, faults, held, personKey } = props;
  const { doctor, faults: faultTexts, case: caseTexts } = reader.texts;
  return (
    <>
      <h1>{doctor.title}</h1>
      {check === null && <p class="lead">{doctor.lead}</p>}
      <FaultSummary lead={faultTexts.summary} faults={listFaults(faults, ['value'])} />
      {check && <Outcome reader={reader} check={check} personKey={personKey} />}
      <form class="card doctor" method="post" action="/doctor" noValidate data-held={JSON.stringify(caseTexts.held)}>
        <LongTextField
          field={{ id: 'value', label: doctor.value, hint: doctor.valueHint, fault: faults.value }}
          value={value}
          rows={3}
          required
          spellcheck={false}
          autocapitalize="none"
          autocomplete="off"
        />
        <DenySecret texts={reader.texts} held={held} />
        {chains.length > 1 && (
          <SelectField
            field={{ id: 'chain', label: doctor.chain }}
            value={chain}
            options={[
              { value: 'auto', label: doctor.auto },
              ...chains.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {recipients.length > 0 && (
          <SelectField
            field={{ id: 'recipient', label: doctor.exchange, hint: doctor.exchangeHint }}
            value={recipient}
            options={[
              { value: '', label: doctor.noExchange },
              ...recipients.map((name) => ({ value: name, label: name })),
            ]}
          />
        )}
        <button type="submit" class="primary">
          {check ? doctor.again : doctor.look}
        </button>
      </form>
      <p>
        <a href="/doctor/followed">{doctor.followed.title}</a> · <a href="/network">{doctor.network.nav}</a>
      </p>
    </>
  );
}

function Outcome({ reader, check, personKey }: { reader: Reader; check: TransferCheckView; personKey: string }) {
  const { doctor } = reader.texts;
  const names = (chains: readonly ChainView[]) => chains.map(({ name }) => name).join(', ');
  switch (check.outcome) {
    case 'diagnosis':
      return <DiagnosisCard reader={reader} diagnosis={check.diagnosis} personKey={personKey} />;
    case 'secret':
      return (
        <Verdict tone="risk" {...doctor.secret}>
          <p>
            <a href="/help/secret-exposed">{doctor.secret.more}</a>
          </p>
        </Verdict>
      );
    case 'address':
      return (
        <Verdict tone="wait" {...doctor.address}>
          {check.chains.length > 0 && <p>{doctor.address.on(names(check.chains))}</p>}
          {!check.isValid && check.faults.length === 0 && <p>{doctor.address.broken}</p>}
          {check.faults.length > 0 && (
            <>
              <p>{doctor.address.faulty}</p>
              <ul class="reasons">
                {check.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </>
          )}
        </Verdict>
      );
    case 'block':
      return <Verdict tone="wait" {...doctor.block} />;
    case 'no-nodes':
      return <Verdict tone="wait" {...doctor.noNodes} next={doctor.noNodes.next(names(check.chains))} />;
    case 'unrecognised':
      return <Verdict tone="wait" {...doctor.unrecognised} />;
  }
}
