import { type Faults, listFaults } from '../forms/faults.ts';
import type { HeldText } from '../forms/hold-secrets.ts';
import type { ReplyValues } from '../forms/reply-form.ts';
import type { Reader } from '../routes/route.ts';
import { DenySecret } from './deny-secret.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { LongTextField } from './field.tsx';
import { SafetyLine } from './safety-line.tsx';

export interface ReplyFormProps {
  reader: Reader;
  values: ReplyValues;
  faults: Faults<'text'>;
  /** Why the text was not sent, where it was held back. */
  held?: HeldText | null;
}

export function ReplyForm({ reader: { texts }, values, faults, held, id }: ReplyFormProps & { id: string }) {
  return (
    <form
      class="card reply"
      id="reply"
      method="post"
      action={`/cases/${id}#reply`}
      noValidate
      data-draft={id}
      data-held={JSON.stringify(texts.case.held)}
    >
      <FaultSummary lead={texts.faults.summary} faults={listFaults(faults, ['text'])} />
      <input type="hidden" name="form" value={values.form} />
      <LongTextField
        field={{ id: 'text', label: texts.casePage.reply, fault: faults.text }}
        value={values.text}
        rows={4}
        required
        dir="auto"
      />
      <p class="fault" id="reply-fault" role="alert" hidden />
      <DenySecret texts={texts} held={held} />
      <SafetyLine texts={texts} />
      <button type="submit" class="primary">
        {texts.casePage.send}
      </button>
    </form>
  );
}
