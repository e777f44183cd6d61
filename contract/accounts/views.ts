import * as z from 'zod';
import { sessionId, staffId } from '../shared/ids.ts';

/** From least to most: agents answer, supervisors also close and manage agents, admins manage everything. */
export const roles = ['agent', 'supervisor', 'admin'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const staffStatuses = ['active', 'suspended'] as const;
export const staffStatus = z.enum(staffStatuses);
export type StaffStatus = z.infer<typeof staffStatus>;

export const staffView = z.object({
  id: staffId,
  name: z.string(),
  email: z.string(),
  role,
  status: staffStatus,
  secondFactor: z.boolean().describe('Signs in with a passkey, or with a password and a one-time code'),
  lastSeenAt: z.iso.datetime().nullable(),
  abilities: z.object({ changeRole: z.boolean(), suspend: z.boolean(), restore: z.boolean() }),
});
export type StaffView = z.infer<typeof staffView>;

export const passkeyView = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type PasskeyView = z.infer<typeof passkeyView>;

/** The person who is signed in, and what their pages may offer. */
export const meView = z.object({
  id: staffId,
  name: z.string(),
  email: z.string(),
  role,
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  passkeys: z.array(passkeyView),
  abilities: z.object({ invite: z.array(role).describe('Roles that this person may invite'), seeStaff: z.boolean() }),
});
export type MeView = z.infer<typeof meView>;

export const sessionView = z.object({
  id: sessionId,
  current: z.boolean(),
  device: z.string().describe('Browser and system, from the user agent'),
  signedInWith: z.enum(['passkey', 'password', 'password-and-totp', 'link']),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type SessionView = z.infer<typeof sessionView>;

export const linkKinds = ['owner', 'invitation', 'recovery'] as const;
export const linkView = z.object({
  kind: z.enum(linkKinds),
  email: z.string().nullable().describe('Fixed by the link, or null where the first admin chooses it'),
  name: z.string().nullable(),
  role,
  expiresAt: z.iso.datetime(),
});
export type LinkView = z.infer<typeof linkView>;

export const invitationView = z.object({ id: z.uuid(), email: z.string(), role, expiresAt: z.iso.datetime() });
export type InvitationView = z.infer<typeof invitationView>;
