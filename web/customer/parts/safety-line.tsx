import type { Messages } from '../messages/messages-type.ts';
import { ShieldIcon } from './icons.tsx';

/** Stands on every page on which somebody writes. */
export function SafetyLine({ texts }: { texts: Messages }) {
  return (
    <p class="safety">
      <ShieldIcon />
      <span>{texts.site.safety}</span>
    </p>
  );
}
