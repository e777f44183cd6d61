import { limits } from '@gatehouse/contract/limits';
import { type Faults, listFaults } from '../forms/faults.ts';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { TextField } from '../parts/field.tsx';
import type { Reader } from '../routes/route.ts';

export function ClaimPage({ reader, email, faults }: { reader: Reader; email: string; faults: Faults<'email'> }) {
  const { claim, faults: words } = reader.texts;
  return (
    <>
      <h1>{claim.title}</h1>
      <p class="lead">{claim.lead}</p>
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
