import type { ComponentChildren } from 'preact';
import { AlertIcon, CheckIcon } from './icons.tsx';

export interface VerdictProps {
  /** Colour is never the only sign: the label says it too. */
  tone: 'good' | 'wait' | 'risk';
  label: string;
  headline: string;
  next: string;
  children?: ComponentChildren;
}

/** A judgement: its name, what it means, what to do; then the details. Screen readers hear it when the page opens. */
export function Verdict({ tone, label, headline, next, children }: VerdictProps) {
  return (
    <section class="card verdict" data-tone={tone} role="status">
      <p class="verdict-label">
        {tone === 'good' ? <CheckIcon /> : <AlertIcon />}
        <span>{label}</span>
      </p>
      <h2>{headline}</h2>
      <p>{next}</p>
      {children}
    </section>
  );
}
