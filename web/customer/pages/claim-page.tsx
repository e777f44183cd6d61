import { limits } from '@gatehouse/contract/limits';
import { type Faults, listFaults } from '../forms/faults.ts';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Reader } from '../routes/route.ts';

export interface ClaimPageProps {
  reader: Reader;
  email: string;
  faults: Faults<'email'>;
  /** Whether this browser opens cases already, which may not belong to the mailbox. */
  hasCases: boolean;
}

export function ClaimPage({ reader, email, faults, hasCases }: ClaimPageProps) {
  const { claim, faults: words } = reader.texts;
  return (
    <>
      <h1>{claim.title}</h1>
      <p class="lead">{claim.lead}</p>
      {hasCases && <Notice kind="plain">{claim.caution}</Notice>}
      <FaultSummary lead={words.summary} faults={listFaults(faults, ['email'])} />
      <form class="card" method="post" action="/claim" noValidate>
        <TextField
          field={{ id: 'email', label: claim.email, fault: faults.email }}
          value={email}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={limits.emailLength}
          required
        />
        <button type="submit" class="primary">
          {claim.send}
        </button>
      </form>
    </>
  );
}
