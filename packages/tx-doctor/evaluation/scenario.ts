import type { Cause } from '../diagnose/cause.ts';
import type { ChainAnswers, Question } from '../diagnose/diagnose.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Failure, Source } from '../evidence/source.ts';
import type { Random } from './random.ts';

/** What really happened on an imagined chain, and what honest nodes would say of it. */
export interface Scenario {
  readonly truth: Cause;
  readonly question: Question;
}

export const NOW = 1_790_000_000_000;

export type View<E extends Evidence> = E extends unknown ? Omit<E, 'source'> : never;

/** What the same world looks like to a node that is some blocks behind; null where it would see the same. */
interface Told {
  readonly truth: Cause;
  readonly view: View<Evidence>;
  readonly behind?: View<Evidence>;
  readonly more?: Partial<Question>;
}

const FAILURES: readonly Failure['kind'][] = ['timeout', 'unreachable', 'rate-limited', 'refused', 'malformed'];

/** One to three honest nodes, of which some lag and some are down: never all of those that can tell. */
export function told(random: Random, { truth, view, behind, more }: Told): Scenario {
  const evidences: Evidence[] = [witness(view, random.chance(0.5) ? 'own' : 'third-party', 'first')];
  if (random.chance(0.5)) evidences.push(witness(view, 'third-party', 'second'));
  if (behind !== undefined && random.chance(0.4)) evidences.push(witness(behind, 'third-party', 'behind'));
  const failures = random.chance(0.3) ? [{ label: 'down', kind: random.pick(FAILURES) }] : [];
  return {
    truth,
    question: ask(view.id, [{ chain: view.chain, evidences: random.shuffled(evidences), failures }], more),
  };
}

export function witness(view: View<Evidence>, trust: Source['trust'], label: string): Evidence {
  return { ...view, source: { label, trust, at: NOW } };
}

export function ask(id: string, answers: readonly ChainAnswers[], more: Partial<Question> = {}): Question {
  return {
    id,
    answers,
    expectedChain: null,
    policy: null,
    recipient: null,
    knownAddresses: [],
    tokens: [],
    now: NOW,
    ...more,
  };
}
