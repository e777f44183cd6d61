import type { Bundle } from '../bundle/transcript.ts';
import type { VerifierKey } from '../note/keys.ts';
import type { CheckpointFault, Witnessing } from '../note/open-checkpoint.ts';

/** Whom and what a verifier trusts; the more it holds itself, the less can be hidden from it. */
export interface Trust extends Witnessing {
  /** The key of the brand's log. Without it, the key in the bundle is used and the result says so. */
  readonly key?: VerifierKey | undefined;
  /** Checkpoints (signed notes) that the verifier has kept. */
  readonly checkpoints?: readonly string[];
  /** Earlier bundles of the same conversation that the verifier has kept. */
  readonly bundles?: readonly Bundle[];
  /** A copy of the log's entry bundles in their order: with it, events that the bundle leaves out are found. */
  readonly log?: readonly Uint8Array[] | undefined;
}

/** What was found about one event. */
export type EventVerdict =
  /** As it was committed, and in the log. */
  | 'proved'
  /** As it was committed, but nobody trusted signed the log. */
  | 'unproved'
  /** Its content was deleted, and the deletion is recorded. It was here. */
  | 'erased'
  /** Committed as internal to the team; its content is not shown. */
  | 'withheld'
  /** What it says is not what was committed. */
  | 'altered'
  /** Its content is gone without a record. */
  | 'content-gone'
  /** There was an event here; the bundle does not hold it. */
  | 'missing'
  /** The log does not hold it as it stands here. */
  | 'not-in-log'
  | 'out-of-order'
  /** It belongs to another conversation. */
  | 'foreign';

/** What is wrong, for programs; `messages/` has the sentences. */
export type FaultCode =
  | CheckpointFault
  | 'KEY_UNREADABLE'
  | 'CHECKPOINT_UNREADABLE'
  | 'EVENT_ALTERED'
  | 'EVENT_NOT_IN_LOG'
  | 'EVENT_REPEATED'
  | 'EVENT_OUT_OF_ORDER'
  | 'EVENTS_MISSING'
  | 'CHAIN_BROKEN'
  | 'OTHER_CONVERSATION'
  | 'CONTENT_GONE'
  | 'NOT_CLOSED'
  | 'ATTACHMENT_ALTERED'
  | 'ATTACHMENT_MISSING'
  | 'FILE_UNKNOWN'
  | 'PAGE_ALTERED'
  | 'PAGE_MISSING'
  | 'ROLLED_BACK'
  | 'NOT_CONNECTED'
  | 'HISTORY_DIFFERS'
  | 'HELD_UNREADABLE'
  | 'HELD_EVENT_DIFFERS'
  | 'LOG_COPY_DIFFERS'
  | 'HIDDEN_EVENT';

/** One thing that is wrong. */
export interface Fault {
  readonly code: FaultCode;
  /** The event it is about. */
  readonly seq?: number;
  /** The last event it is about, when there are several. */
  readonly through?: number;
  /** The file of the bundle it is about. */
  readonly path?: string;
}

/** One event of the conversation, or one that should be there. */
export interface EventResult {
  readonly seq: number;
  readonly verdict: EventVerdict;
}

/** The result of a verification. */
export interface Verification {
  /** Whether nothing at all is wrong. */
  readonly ok: boolean;
  /** Where the key came from: `self-declared` proves only that the bundle agrees with itself. */
  readonly key: 'given' | 'self-declared';
  /** The key that was used, `null` when the file declares none that can be read. */
  readonly verifierKey: string | null;
  readonly events: readonly EventResult[];
  /** `null` when it cannot be read. Times are ISO 8601; `time` is what the log itself says. */
  readonly checkpoint: {
    readonly origin: string;
    readonly size: number;
    readonly time: string | null;
    readonly signedBy: string | null;
    readonly witnesses: readonly { readonly name: string; readonly time: string }[];
  } | null;
  readonly faults: readonly Fault[];
}
