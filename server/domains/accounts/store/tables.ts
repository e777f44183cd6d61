import type { Role, SessionView, StaffStatus } from '@gatehouse/contract/accounts';
import type { CustomerView } from '@gatehouse/contract/channels';
import type { CustomerId, SessionId, StaffId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import type { Generated, Selectable } from 'kysely';

export type StaffTable = {
  id: StaffId;
  name: string;
  email: string;
  role: Role;
  status: Generated<StaffStatus>;
  password_hash: string | null;
  password_stands_alone: Generated<boolean>;
  totp_secret: Buffer | null;
  totp_last_step: number | null;
  totp_offer: Buffer | null;
  totp_offer_expires_at: Date | null;
  created_at: Date;
  last_seen_at: Date | null;
};

export type StaffSessionTable = {
  id: SessionId;
  token_hash: Buffer;
  staff_id: StaffId;
  signed_in_with: SessionView['signedInWith'];
  device: string;
  created_at: Date;
  authenticated_at: Date;
  last_seen_at: Date;
  expires_at: Date;
};

export type StaffPendingSignInTable = {
  id: string;
  token_hash: Buffer;
  staff_id: StaffId;
  tries: Generated<number>;
  expires_at: Date;
};

export type StaffLinkTable = {
  id: string;
  kind: 'owner' | 'invitation' | 'recovery';
  token_hash: Buffer;
  staff_id: StaffId | null;
  email: string | null;
  role: Role;
  reset_second_factor: Generated<boolean>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

export type StaffPasskeyTable = {
  id: string;
  staff_id: StaffId;
  name: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  created_at: Date;
  last_used_at: Date | null;
};

export type StaffChallengeTable = {
  challenge_hash: Buffer;
  staff_id: StaffId | null;
  expires_at: Date;
};

export type CustomerTable = {
  id: CustomerId;
  name: string | null;
  email: string | null;
  email_verified_at: Date | null;
  identity: CustomerView['identity'];
  host_user_id: string | null;
  language: Language;
  created_at: Date;
};

export type VisitTable = {
  id: string;
  token_hash: Buffer;
  customer_id: CustomerId;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
};

export type ClaimCodeTable = {
  email: string;
  code_hash: Buffer;
  tries: Generated<number>;
  expires_at: Date;
};

export type AccountsTables = {
  staff: StaffTable;
  staff_session: StaffSessionTable;
  staff_pending_sign_in: StaffPendingSignInTable;
  staff_link: StaffLinkTable;
  staff_passkey: StaffPasskeyTable;
  staff_challenge: StaffChallengeTable;
  customer: CustomerTable;
  visit: VisitTable;
  claim_code: ClaimCodeTable;
};

export type StaffRow = Selectable<StaffTable>;
export type StaffSessionRow = Selectable<StaffSessionTable>;
export type StaffLinkRow = Selectable<StaffLinkTable>;
export type StaffPasskeyRow = Selectable<StaffPasskeyTable>;
export type CustomerRow = Selectable<CustomerTable>;
