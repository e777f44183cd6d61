import { readTopicExamples } from '@gatehouse/starter-help/node';
import { createTriage, type Triage, urgentExamples } from '../triage/triage.ts';

/** Triage as a fresh installation has it. */
export function starterTriage(): Triage {
  return createTriage([...readTopicExamples(), ...urgentExamples]);
}
