import type { StandInCall, StandInReply } from '../nodes/stand-in-node.ts';

/** A stand-in that plays recordings: it answers as the last one says. */
export interface RecordedWorld {
  play(recording: (call: StandInCall) => StandInReply): void;
}
