import type { Channel, ConversationStatus } from '@gatehouse/contract/desk';
import type { CaseCode, ClientId, ConversationId, CustomerId, StaffId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import type { Generated, GeneratedAlways, Selectable } from 'kysely';

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
  sort_key: GeneratedAlways<number>;
};

export type ConversationEventTable = {
  conversation_id: ConversationId;
  seq: number;
  at: Date;
  kind: 'opened' | 'message' | 'note' | 'status' | 'assigned' | 'revealed';
  author_kind: 'customer' | 'staff' | 'system';
  author_id: string | null;
  author_name: string | null;
  client_id: ClientId | null;
  text: string | null;
  data: Record<string, unknown> | null;
};

export type DeskTables = {
  conversation: ConversationTable;
  conversation_event: ConversationEventTable;
};

export type ConversationRow = Selectable<ConversationTable>;
export type EventRow = Selectable<ConversationEventTable>;
