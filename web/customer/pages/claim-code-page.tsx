import { type Faults, listFaults } from '../forms/faults.ts';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { TextField } from '../parts/field.tsx';
import type { Reader } from '../routes/route.ts';

export interface ClaimCodePageProps {
  reader: Reader;
  email: string;
  code: string;
  faults: Faults<'code'>;
}

export function ClaimCodePage({ reader, email, code, faults }: ClaimCodePageProps) {
  const { claim, faults: words } = reader.texts;
  return (
    <>
      <h1>{claim.codeTitle}</h1>
      <p class="lead" dir="auto">
        {claim.codeLead(email)}
      </p>
      <FaultSummary lead={words.summary} faults={listFaults(faults, ['code'])} />
      <form class="card" method="post" action="/claim/code" noValidate>
        <TextField
          field={{ id: 'code', label: claim.code, hint: claim.codeWarning, fault: faults.code }}
          value={code}
          class="code-input"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <button type="submit" class="primary">
          {claim.open}
        </button>
        <a href="/claim">{claim.again}</a>
      </form>
    </>
  );
}
