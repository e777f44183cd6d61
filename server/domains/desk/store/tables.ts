import type { Channel, ConversationStatus, FollowUp, Presence, StaffEvent, Topic } from '@gatehouse/contract/desk';
import type { CaseCode, ClientId, ConversationId, CustomerId, SavedReplyId, StaffId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely';

export type ConversationTable = {
  id: ConversationId;
  case_code: CaseCode;
  customer_id: CustomerId;
  channel: Channel;
  language: Language;
  subject: string | null;
  contact_email: string | null;
  client_id: ClientId;
  status: ConversationStatus;
  assignee_id: StaffId | null;
  last_seq: Generated<number>;
  preview: Generated<string>;
  opened_at: Date;
  active_at: Date;
  waiting_since: Date | null;
  topic: Topic | null;
  urgent: Generated<boolean>;
  /** Only ever set while pending; see the trigger `conversation_wakes`. */
  snoozed_until: Date | null;
  tags: Generated<string[]>;
  sort_key: GeneratedAlways<number>;
};

type ConversationTriageTable = {
  conversation_id: ConversationId;
  at: Date;
  topic: Topic;
  confidence: number;
  urgent: boolean;
  reasons: JSONColumnType<readonly string[]>;
};

type TriageCorrectionTable = {
  id: string;
  conversation_id: ConversationId;
  at: Date;
  staff_id: StaffId;
  staff_name: string;
  topic: Topic;
  urgent: boolean;
};

type ConversationTagTable = {
  name: string;
  used_at: Date;
};

type ConversationDraftTable = {
  staff_id: StaffId;
  conversation_id: ConversationId;
  draft: string;
  saved_at: Date;
};

type ConversationPresenceTable = {
  conversation_id: ConversationId;
  staff_id: StaffId;
  staff_name: string;
  doing: Presence;
  at: Date;
};

export type SavedReplyTable = {
  id: SavedReplyId;
  title: string;
  language: Language;
  text: string;
  follow_up: JSONColumnType<FollowUp> | null;
  changed_at: Date;
  changed_by_id: StaffId;
  changed_by_name: string;
};

export type ConversationEventTable = {
  conversation_id: ConversationId;
  seq: number;
  at: Date;
  kind: StaffEvent['kind'];
  author_kind: 'customer' | 'staff' | 'system';
  author_id: string | null;
  author_name: string | null;
  client_id: ClientId | null;
  text: string | null;
  data: Record<string, unknown> | null;
};

export type DeskTables = {
  conversation: ConversationTable;
  conversation_draft: ConversationDraftTable;
  conversation_event: ConversationEventTable;
  conversation_presence: ConversationPresenceTable;
  conversation_tag: ConversationTagTable;
  conversation_triage: ConversationTriageTable;
  saved_reply: SavedReplyTable;
  triage_correction: TriageCorrectionTable;
};

export type ConversationRow = Selectable<ConversationTable>;
export type EventRow = Selectable<ConversationEventTable>;
