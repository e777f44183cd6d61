import type { TranscriptErrorCode } from '../error.ts';
import type { EventVerdict, FaultCode } from '../verify/verification.ts';

/** Everything that is said about a verification, in one language. `{seq}` and the like are filled in. */
export interface TranscriptTexts {
  readonly faults: Readonly<Record<FaultCode, string>>;
  readonly refusals: Readonly<Record<TranscriptErrorCode, string>>;
  readonly verdicts: Readonly<Record<EventVerdict, string>>;
  readonly verified: string;
  readonly notVerified: string;
  /** Nothing is wrong, as far as the file's own word goes. */
  readonly consistent: string;
  /** `{key}` */
  readonly selfDeclared: string;
  /** `{origin}`, `{size}`, `{time}` */
  readonly checkpoint: string;
  readonly noTime: string;
  /** `{name}`, `{time}` */
  readonly witness: string;
  /** `{seq}`, `{verdict}` */
  readonly event: string;
}
