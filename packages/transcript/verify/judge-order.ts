import { FIRST_PREVIOUS } from '../event/event.ts';
import type { JudgedEvent } from './judge-event.ts';
import type { FaultCode } from './verification.ts';

/** An event with the faults of its place added, and how many events should stand before it and do not. */
export interface PlacedEvent extends JudgedEvent {
  readonly missingBefore: number;
}

/** Looks at the events as a row: numbers without gaps, each naming the one before it, in the order of the log. */
export function judgeOrder(events: readonly JudgedEvent[]): readonly PlacedEvent[] {
  /** Without a hash when the event itself was changed: then its follower is not to blame. */
  let last: { seq: number; index: number; hash: string | undefined } = { seq: 0, index: -1, hash: FIRST_PREVIOUS };
  const seen = new Set<number>();
  return events.map((judged) => {
    const { seq, hash, event } = judged;
    const faults: FaultCode[] = [...judged.faults];
    if (seen.has(seq)) faults.push('EVENT_REPEATED');
    else if (seq <= last.seq || event.index <= last.index) faults.push('EVENT_OUT_OF_ORDER');
    else if (seq === last.seq + 1 && event.header.previous !== (last.hash ?? event.header.previous)) {
      faults.push('CHAIN_BROKEN');
    }
    const missingBefore = Math.max(0, seq - last.seq - 1);
    seen.add(seq);
    const changed = judged.faults.includes('EVENT_NOT_IN_LOG');
    if (seq > last.seq) last = { seq, index: event.index, hash: changed ? undefined : hash };
    return { ...judged, faults, missingBefore };
  });
}
