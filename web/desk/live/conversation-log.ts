import type { StaffEvent } from '@gatehouse/contract/desk';
import type { AckFrame, PendingSend } from '@gatehouse/log-client';

/** The part of a conversation's log that this page knows: everything from its first event up to `through`. */
export interface ConversationLog {
  /** In order of seq, each once. */
  events: StaffEvent[];
  /** Position up to which nothing is missing; an own message may be known beyond it. */
  through: number;
  /** Whether there is more before the first event. */
  earlier: boolean;
}

interface Page {
  events: StaffEvent[];
  more: boolean;
}

/** The newest page of a log that is opened. */
export function openLog(page: Page): ConversationLog {
  return { events: page.events, through: page.events.at(-1)?.seq ?? 0, earlier: page.more };
}

/** Adds what came over the realtime connection. */
export function receive(log: ConversationLog, events: StaffEvent[], through: number): ConversationLog {
  if (events.length === 0 && through <= log.through) return log;
  return { ...log, events: merge(log.events, events), through: Math.max(log.through, through) };
}

/** Adds an older page in front. */
export function prepend(log: ConversationLog, page: Page): ConversationLog {
  return { ...log, events: merge(page.events, log.events), earlier: page.more };
}

/** Shows an own text as committed as soon as the server says so, also when its event comes later. */
export function acknowledge(
  log: ConversationLog,
  ack: AckFrame,
  send: PendingSend,
  author: { id: string; name: string },
): ConversationLog {
  const event = {
    seq: ack.seq,
    at: ack.at,
    author: { kind: 'staff', ...author },
    clientId: ack.clientId,
    kind: send.kind,
    text: send.text,
  } as StaffEvent;
  return { ...log, events: merge([event], log.events) };
}

/** Later lists win: an event from the log replaces the same one made from an ack. */
function merge(first: StaffEvent[], second: StaffEvent[]): StaffEvent[] {
  const last = first.at(-1);
  const next = second[0];
  if (!last || !next || last.seq < next.seq) return [...first, ...second];
  const bySeq = new Map([...first, ...second].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
