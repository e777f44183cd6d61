import type { ConversationId, StaffId } from '@gatehouse/contract/ids';
import type { AuditAction, OfficialChannels } from '@gatehouse/contract/trust';
import type { JSONColumnType, Selectable } from 'kysely';

type AuditEntryTable = {
  id: string;
  at: Date;
  actor_id: StaffId;
  actor_name: string;
  action: AuditAction;
  about_id: StaffId | null;
  conversation_id: ConversationId | null;
  subject: string | null;
  reason: string | null;
};

type RevealStateTable = {
  staff_id: StaffId;
  locked_at: Date | null;
  counted_from: Date;
};

type OfficialChannelsTable = {
  only_one: boolean;
  channels: JSONColumnType<OfficialChannels>;
  changed_at: Date;
};

export type TrustTables = {
  audit_entry: AuditEntryTable;
  reveal_state: RevealStateTable;
  official_channels: OfficialChannelsTable;
};

export type AuditRow = Selectable<AuditEntryTable>;
export type RevealStateRow = Selectable<RevealStateTable>;
