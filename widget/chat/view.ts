import type { Language } from '@gatehouse/contract/languages';
import type { Messages } from '../messages/messages.ts';
import type { Stage } from '../shared/bridge.ts';
import type { Fault } from './model/api-error.ts';
import type { Support } from './model/support.ts';

/** What every part is drawn from. There is no other state: each change draws the whole panel again, which is small. */
export interface View {
  words: Messages;
  language: Language;
  support: Support;
  stage: Stage;
  /** Milliseconds since 1970, of this drawing. */
  now: number;
  /** Says that something has changed. */
  redraw(): void;
  faultWords(fault: Fault): string;
}

/** What a part takes beside its own facts. */
export type Part<Facts = object> = Facts & { view: View };
