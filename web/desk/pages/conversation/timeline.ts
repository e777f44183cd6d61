import type { StaffEvent } from '@gatehouse/contract/desk';
import type { PendingSend } from '@gatehouse/log-client';
import { dayKey } from '@gatehouse/web-ui/time';
import type { RefusedSend } from '../../storage/draft.ts';

export type DeliveryEvent = Extract<StaffEvent, { kind: 'delivery' }>;

/** What stands in the log pane, from top to bottom. */
export type TimelineItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'text'; key: string; event: Extract<StaffEvent, { text: string }>; continued: boolean }
  | { kind: 'line'; key: string; event: Exclude<StaffEvent, { text: string } | DeliveryEvent> }
  | { kind: 'delivery'; key: string; event: DeliveryEvent; isOpen: boolean }
  | { kind: 'pending'; key: string; send: PendingSend }
  | { kind: 'refused'; key: string; send: RefusedSend };

/** Milliseconds within which a next text of the same author goes under the same heading. */
const togetherMs = 5 * 60_000;

/**
 * Committed events by day, then what is on its way, then what was refused. A text keeps its key from pending to
 * committed, so that it changes in place.
 *
 * @param timeZone IANA name; the reader's own without it
 */
export function buildTimeline(
  events: StaffEvent[],
  pending: PendingSend[],
  refused: RefusedSend[],
  timeZone?: string,
): TimelineItem[] {
  const items: TimelineItem[] = [];
  const committed = new Set<string>();
  let before: StaffEvent | undefined;
  for (const event of events) {
    if (event.clientId) committed.add(event.clientId);
    const newDay = !before || dayKey(before.at, timeZone) !== dayKey(event.at, timeZone);
    if (newDay) items.push({ kind: 'day', key: `day ${dayKey(event.at, timeZone)}`, at: event.at });
    if (event.kind === 'message' || event.kind === 'note') {
      items.push({ kind: 'text', key: keyOf(event), event, continued: !newDay && continues(event, before) });
    } else if (event.kind === 'delivery') {
      items.push({ kind: 'delivery', key: keyOf(event), event, isOpen: isOpen(event, events) });
    } else {
      items.push({ kind: 'line', key: keyOf(event), event });
    }
    before = event;
  }
  for (const send of pending) {
    if (!committed.has(send.clientId)) items.push({ kind: 'pending', key: send.clientId, send });
  }
  for (const send of refused) items.push({ kind: 'refused', key: send.clientId, send });
  return items;
}

/** Whether nobody has decided about this mail, and nothing more became of it. */
function isOpen({ deliveryId, seq, outcome }: DeliveryEvent, events: readonly StaffEvent[]): boolean {
  if (outcome === 'sent' || outcome === 'again' || outcome === 'left') return false;
  return !events.some((each) => each.kind === 'delivery' && each.deliveryId === deliveryId && each.seq > seq);
}

/** A customer could reuse a member's client id, so the key names the kind of author too. */
function keyOf(event: StaffEvent): string {
  return event.clientId && event.author.kind === 'staff' ? event.clientId : String(event.seq);
}

function continues(event: StaffEvent, before: StaffEvent | undefined): boolean {
  return (
    before?.kind === event.kind &&
    JSON.stringify(before.author) === JSON.stringify(event.author) &&
    Date.parse(event.at) - Date.parse(before.at) <= togetherMs
  );
}
