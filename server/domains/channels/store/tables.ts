import type { ConversationId } from '@gatehouse/contract/ids';
import type { QuarantineReason } from '@gatehouse/contract/mail';
import type { Generated, JSONColumnType, Selectable } from 'kysely';

/** Who handed a mail over, as far as the route tells; nothing of it is proved. */
export interface MailEnvelope {
  /** Empty for reports (RFC 5321 § 4.5.5), and where the route has none. */
  readonly mailFrom: string;
  readonly recipients: readonly string[];
  readonly helo: string | null;
  readonly clientAddress: string | null;
}

export type MailRoute = 'smtp' | 'imap' | 'import';

export type MailMessageTable = {
  id: string;
  identity: Buffer;
  route: MailRoute;
  envelope: JSONColumnType<MailEnvelope>;
  raw: Buffer | null;
  size: number;
  received_at: Date;
  state: Generated<'received' | 'filed' | 'quarantined' | 'discarded'>;
  is_forced: Generated<boolean>;
  attempts: Generated<number>;
  claimed_until: Date | null;
  reason: QuarantineReason | null;
  conversation_id: ConversationId | null;
  seq: number | null;
  message_id: string | null;
  sender: string | null;
  subject: string | null;
  trust: JSONColumnType<object> | null;
  filed_at: Date | null;
};

export type MailParticipantTable = {
  conversation_id: ConversationId;
  address: string;
  name: string | null;
  state: 'in' | 'waiting' | 'refused';
  added_at: Date;
};

export type MailOutgoingTable = {
  id: string;
  conversation_id: ConversationId;
  seq: number;
  kind: 'reply' | 'confirmation';
  to_address: string;
  message_id: string;
  state: Generated<'waiting' | 'sending' | 'sent' | 'failed' | 'unknown' | 'bounced' | 'left'>;
  attempts: Generated<number>;
  next_try_at: Date;
  sending_until: Date | null;
  outcome: string | null;
  created_at: Date;
  settled_at: Date | null;
};

type MailSigningKeyTable = {
  selector: string;
  private_key: Buffer;
  public_key: string;
  created_at: Date;
};

export type ChannelsTables = {
  mail_outgoing: MailOutgoingTable;
  mail_signing_key: MailSigningKeyTable;
  mail_message: MailMessageTable;
  mail_participant: MailParticipantTable;
};

export type MailOutgoingRow = Selectable<MailOutgoingTable>;
export type MailMessageRow = Selectable<MailMessageTable>;
