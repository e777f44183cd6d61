import type { MyConversationView } from '@gatehouse/contract/channels';
import type {
  Author,
  ConversationView,
  CustomerEvent,
  Person,
  SavedReplyView,
  StaffEvent,
  TriageView,
} from '@gatehouse/contract/desk';
import type { StaffId } from '@gatehouse/contract/ids';
import type { CustomerProfile, StaffViewer } from '../accounts/index.ts';
import { isInternal } from './log/entry.ts';
import { maskEmail, maskName } from './model/mask.ts';
import { canWrite } from './model/status.ts';
import { abilitiesOf } from './policy.ts';
import type { SavedReplyRow } from './store/saved-replies.ts';
import type { ConversationRow, EventRow } from './store/tables.ts';
import type { Grounds } from './store/triage.ts';

function authorView(row: EventRow): Author {
  switch (row.author_kind) {
    case 'staff':
      return { kind: 'staff', id: row.author_id as StaffId, name: row.author_name ?? '' };
    case 'customer':
      return { kind: 'customer' };
    case 'system':
      return { kind: 'system' };
  }
}

/** A row of the log as the team sees it. */
export function eventView(row: EventRow): StaffEvent {
  const shared = {
    seq: row.seq,
    at: row.at.toISOString(),
    author: authorView(row),
    ...(row.client_id ? { clientId: row.client_id } : {}),
  };
  // The database checks the kind, and only the append functions write the data of each.
  if (row.kind === 'message' || row.kind === 'note')
    return { ...shared, kind: row.kind, text: row.text ?? '', ...row.data } as StaffEvent;
  return { ...shared, kind: row.kind, ...row.data } as StaffEvent;
}

/** The part of a log that its customer may see. */
export function customerEvents(events: readonly StaffEvent[]): CustomerEvent[] {
  return events.filter((event): event is StaffEvent & CustomerEvent => !isInternal(event.kind));
}

function triageView(row: ConversationRow, grounds: Grounds | null): TriageView | null {
  if (row.topic === null) return null;
  const correctedBy = grounds?.staff_name ?? null;
  return {
    topic: row.topic,
    urgent: row.urgent,
    confidence: correctedBy === null ? (grounds?.confidence ?? 0) : 1,
    reasons: [...(grounds?.reasons ?? [])],
    correctedBy,
  };
}

/** A conversation as the team sees it: who the customer is stays masked, with what this viewer may do. */
export function conversationView(
  row: ConversationRow,
  viewer: StaffViewer,
  names: { assignee: Person | null; customer: CustomerProfile; grounds: Grounds | null },
): ConversationView {
  return {
    id: row.id,
    caseCode: row.case_code,
    channel: row.channel,
    language: row.language,
    subject: row.subject,
    status: row.status,
    assignee: names.assignee,
    customer: {
      id: names.customer.id,
      name: maskName(names.customer.name),
      email: maskEmail(names.customer.email ?? row.contact_email),
      emailVerified: names.customer.emailVerified,
      identity: names.customer.identity,
    },
    lastSeq: row.last_seq,
    preview: row.preview,
    openedAt: row.opened_at.toISOString(),
    activeAt: row.active_at.toISOString(),
    waitingSince: row.waiting_since?.toISOString() ?? null,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    tags: row.tags,
    triage: triageView(row, names.grounds),
    abilities: {
      ...abilitiesOf(viewer, row.status),
      reveal:
        row.assignee_id === viewer.id && (names.customer.name ?? names.customer.email ?? row.contact_email) !== null,
    },
  };
}

export function savedReplyView(row: SavedReplyRow): SavedReplyView {
  return {
    id: row.id,
    title: row.title,
    language: row.language,
    text: row.text,
    followUp: row.follow_up,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by_name,
  };
}

/** A conversation as its customer sees it. */
export function myConversationView(row: ConversationRow, answeredBy: string | null): MyConversationView {
  return {
    id: row.id,
    caseCode: row.case_code,
    channel: row.channel,
    subject: row.subject,
    // Put aside is the team's affair: for the customer it is still the team that moves next.
    status: row.snoozed_until ? 'open' : row.status,
    answeredBy,
    lastSeq: row.last_seq,
    preview: row.preview,
    openedAt: row.opened_at.toISOString(),
    activeAt: row.active_at.toISOString(),
    waitingForUs: row.status === 'open' || row.snoozed_until !== null,
    abilities: { write: canWrite(row.status) },
  };
}
