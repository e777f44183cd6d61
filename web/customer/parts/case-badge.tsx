import type { CaseMessages } from '../messages/case/case-messages.ts';
import type { CaseState } from './case-state.ts';
import { ArchiveIcon, CheckIcon, ClockIcon, ReplyIcon } from './icons.tsx';

/** Each state by its word and its picture; the colour only repeats them. */
const pictures: Record<CaseState, () => preact.JSX.Element> = {
  waiting: ClockIcon,
  working: ClockIcon,
  answered: ReplyIcon,
  resolved: CheckIcon,
  closed: ArchiveIcon,
};

export function CaseBadge({ state, texts }: { state: CaseState; texts: CaseMessages }) {
  const Picture = pictures[state];
  return (
    <span class={`badge badge-${state}`}>
      <Picture />
      {texts.states[state].label}
    </span>
  );
}
