import type {
  Channel,
  ConversationStatus,
  CustomerEvent,
  DeliveryOutcome,
  MailMark,
  Person,
  StaffEvent,
  Topic,
} from '@gatehouse/contract/desk';
import type { ClientId, ConversationId, CustomerId, StaffId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';

export type EntryAuthor =
  | { kind: 'customer'; id: CustomerId }
  | { kind: 'staff'; id: StaffId; name: string }
  | { kind: 'system' };

type EntryContent =
  | { kind: 'opened'; channel: Channel; language: Language }
  | { kind: 'message'; text: string; mail?: MailMark }
  | { kind: 'note'; text: string }
  | { kind: 'status'; status: ConversationStatus }
  | { kind: 'assigned'; assignee: Person | null }
  | { kind: 'revealed'; reason: string }
  | { kind: 'snoozed'; until: string | null }
  | { kind: 'tagged'; added: string[]; removed: string[] }
  | { kind: 'triaged'; topic: Topic; urgent: boolean }
  | { kind: 'delivery'; deliveryId: string; of: number; to: string; outcome: DeliveryOutcome; reason: string | null };

/** What is to be written into a conversation's log. */
export type NewEntry = EntryContent & {
  conversationId: ConversationId;
  author: EntryAuthor;
  clientId?: ClientId;
};

/** What became of an entry. `duplicate`: the same author had sent this client id before; `seq` and `at` are of that time. */
export type Appended =
  | { outcome: 'appended' | 'duplicate'; seq: number; at: Date }
  /** Nothing was written: a colleague has answered since the author looked. */
  | { outcome: 'crossed' }
  | { outcome: 'conflict' }
  | { outcome: 'closed' }
  | { outcome: 'missing' };

const publicly = { opened: true, message: true, status: true } satisfies Record<CustomerEvent['kind'], true>;

/** What customers are shown; a kind that is not named here is the team's alone. */
export const publicKinds = Object.keys(publicly) as CustomerEvent['kind'][];

/** Entries that only the team may see. */
export function isInternal(kind: StaffEvent['kind']): boolean {
  return !Object.hasOwn(publicly, kind);
}

/** The event that an entry has become, as the team sees it. */
export function eventOf(entry: NewEntry, seq: number, at: Date): StaffEvent {
  const { conversationId: _, author, ...content } = entry;
  const shown = author.kind === 'customer' ? { kind: author.kind } : author;
  return { seq, at: at.toISOString(), author: shown, ...content };
}

/** The columns of an entry, as the append functions take them. */
export function toRow(entry: NewEntry) {
  const { author } = entry;
  return {
    kind: entry.kind,
    authorKind: author.kind,
    authorId: author.kind === 'system' ? null : author.id,
    authorName: author.kind === 'staff' ? author.name : null,
    clientId: entry.clientId ?? null,
    text: 'text' in entry ? entry.text : null,
    data: dataOf(entry),
  };
}

function dataOf(entry: NewEntry): string | null {
  switch (entry.kind) {
    case 'opened':
      return JSON.stringify({ channel: entry.channel, language: entry.language });
    case 'status':
      return JSON.stringify({ status: entry.status });
    case 'assigned':
      return JSON.stringify({ assignee: entry.assignee });
    case 'revealed':
      return JSON.stringify({ reason: entry.reason });
    case 'snoozed':
      return JSON.stringify({ until: entry.until });
    case 'tagged':
      return JSON.stringify({ added: entry.added, removed: entry.removed });
    case 'triaged':
      return JSON.stringify({ topic: entry.topic, urgent: entry.urgent });
    case 'delivery': {
      const { deliveryId, of, to, outcome, reason } = entry;
      return JSON.stringify({ deliveryId, of, to, outcome, reason });
    }
    case 'message':
      return entry.mail ? JSON.stringify({ mail: entry.mail }) : null;
    case 'note':
      return null;
  }
}
