import { listFaults } from '../forms/faults.ts';
import { FaultSummary } from './fault-summary.tsx';
import { LongTextField } from './field.tsx';
import type { ReplyFormProps } from './reply-form.tsx';

/** A reply that came after the case was closed: the same text, one step from opening a new case. */
export function MovedReply({ reader: { texts }, values, faults }: ReplyFormProps) {
  return (
    <form class="card reply" method="post" action="/" noValidate>
      <FaultSummary lead={texts.faults.summary} faults={listFaults(faults, ['text'])} />
      <input type="hidden" name="form" value={values.form} />
      <LongTextField field={{ id: 'text', label: texts.casePage.reply }} value={values.text} rows={4} dir="auto" />
      <button type="submit" class="primary">
        {texts.casePage.sendAsNew}
      </button>
    </form>
  );
}
