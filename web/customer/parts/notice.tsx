import type { ComponentChildren } from 'preact';
import { AlertIcon, CheckIcon } from './icons.tsx';

/** Says what just happened; screen readers hear it when the page opens. */
export function Notice({ kind, children }: { kind: 'done' | 'plain'; children: ComponentChildren }) {
  return (
    <p class={`notice notice-${kind}`} role="status">
      {kind === 'done' ? <CheckIcon /> : <AlertIcon />}
      <span>{children}</span>
    </p>
  );
}
