import type { TriageView } from '@gatehouse/contract/desk';
import type { Messages } from '../../messages/messages.ts';

/** Why triage says what it says, in one line; who of the team said it, where somebody did. Null where there is nothing to say. */
export function triageReasons(triage: TriageView, { triage: texts }: Pick<Messages, 'triage'>): string | null {
  if (triage.correctedBy !== null) return texts.correctedBy(triage.correctedBy);
  if (triage.reasons.length === 0) return null;
  const known: Readonly<Record<string, string>> = texts.reasons;
  return texts.why(triage.reasons.map((reason) => (Object.hasOwn(known, reason) ? known[reason] : reason)).join(' · '));
}
