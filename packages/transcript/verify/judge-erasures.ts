import { ERASURE } from '../event/event.ts';
import type { PlacedEvent } from './judge-order.ts';

/** The numbers of the events whose deletion is recorded by a later event that is itself without fault. */
function recordedErasures(events: readonly PlacedEvent[]): ReadonlySet<number> {
  const sound = events.filter(({ event, faults }) => event.header.kind === ERASURE && faults.length === 0);
  return new Set(sound.flatMap(({ seq, event }) => (event.content?.erases ?? []).filter((erased) => erased < seq)));
}

/** Adds a fault where a content is gone that nobody recorded as erased, and that was not internal to the team. */
export function judgeErasures(events: readonly PlacedEvent[]): readonly PlacedEvent[] {
  const recorded = recordedErasures(events);
  return events.map((placed) => {
    const { event, seq, faults } = placed;
    const mayBeGone = event.header.audience === 'team' || recorded.has(seq);
    return event.content || mayBeGone ? placed : { ...placed, faults: [...faults, 'CONTENT_GONE' as const] };
  });
}
