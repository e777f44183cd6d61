import type {
  InvitationView,
  LinkView,
  MeView,
  PasskeyView,
  SessionView,
  StaffView,
} from '@gatehouse/contract/accounts';
import type { CustomerView } from '@gatehouse/contract/channels';
import type { CustomerId, SessionId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import { hasRole } from './model/admission.ts';
import { type Actor, invitableRoles, mayChangeRole, mayRestore, maySuspend } from './model/team-rules.ts';
import type { CustomerRow, StaffLinkRow, StaffPasskeyRow, StaffRow, StaffSessionRow } from './store/tables.ts';

/** What other domains may know of a customer. */
export interface CustomerProfile {
  readonly id: CustomerId;
  readonly name: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly identity: CustomerView['identity'];
  readonly language: Language;
}

export function customerProfile(row: CustomerRow): CustomerProfile {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    emailVerified: row.email_verified_at !== null,
    identity: row.identity,
    language: row.language,
  };
}

export function customerView(row: CustomerRow): CustomerView {
  return { id: row.id, name: row.name, email: row.email, identity: row.identity, language: row.language };
}

export function passkeyView(row: StaffPasskeyRow): PasskeyView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}

export function sessionFacts(row: StaffSessionRow): Omit<SessionView, 'current'> {
  return {
    id: row.id,
    device: row.device,
    signedInWith: row.signed_in_with,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

export function sessionView(row: StaffSessionRow, current: SessionId): SessionView {
  return { ...sessionFacts(row), current: row.id === current };
}

export function meView(row: StaffRow, passkeys: readonly StaffPasskeyRow[]): MeView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    hasPassword: row.password_hash !== null,
    hasTotp: row.totp_secret !== null,
    passkeys: passkeys.map(passkeyView),
    abilities: {
      invite: invitableRoles(row),
      seeStaff: hasRole({ role: row.role }, 'supervisor'),
    },
  };
}

export function staffFacts(row: StaffRow, hasPasskey: boolean): Omit<StaffView, 'abilities'> {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    status: row.status,
    secondFactor: hasPasskey || row.totp_secret !== null,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  };
}

export function staffView(row: StaffRow, hasPasskey: boolean, viewer: Actor): StaffView {
  return {
    ...staffFacts(row, hasPasskey),
    abilities: {
      changeRole: mayChangeRole(viewer),
      suspend: maySuspend(viewer, row),
      restore: mayRestore(viewer, row),
    },
  };
}

export function linkView(row: StaffLinkRow, name: string | null): LinkView {
  return { kind: row.kind, email: row.email, name, role: row.role, expiresAt: row.expires_at.toISOString() };
}

export function invitationView(row: StaffLinkRow): InvitationView {
  return { id: row.id, email: row.email ?? '', role: row.role, expiresAt: row.expires_at.toISOString() };
}
