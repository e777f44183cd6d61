import type { CaseMessages } from '../messages/case/case-messages.ts';
import { CaseBadge } from './case-badge.tsx';
import type { CaseState } from './case-state.ts';

/** Where the case is, in plain words, and what happens next. */
export function CaseStatus({ state, texts }: { state: CaseState; texts: CaseMessages }) {
  return (
    <>
      <CaseBadge state={state} texts={texts} />
      <p class="headline">{texts.states[state].headline}</p>
      <p class="next">{texts.states[state].next}</p>
    </>
  );
}
