import type { Reader } from '../routes/route.ts';
import { TextField } from './field.tsx';

/** Sent by POST: a question may hold what must not stand in addresses, histories and logs. */
export function HelpSearch({
  reader: { texts },
  value,
  fault,
}: {
  reader: Reader;
  value: string;
  fault?: string | undefined;
}) {
  const { help } = texts;
  return (
    <search>
      <form class="card" method="post" action="/help" noValidate>
        <TextField
          field={{ id: 'question', label: help.question, hint: help.questionHint, fault }}
          value={value}
          maxLength={500}
          required
          dir="auto"
        />
        <button type="submit" class="primary">
          {help.search}
        </button>
      </form>
    </search>
  );
}
