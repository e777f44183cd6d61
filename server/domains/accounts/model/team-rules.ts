import { type Role, roles, type StaffStatus } from '@gatehouse/contract/accounts';
import type { StaffId } from '@gatehouse/contract/ids';

/** Somebody who acts on the team. */
export interface Actor {
  readonly id: StaffId;
  readonly role: Role;
}

/** Somebody who is acted on. */
export interface Member extends Actor {
  readonly status: StaffStatus;
}

/** Roles that this person may invite, and whose invitations they may withdraw. */
export function invitableRoles(actor: Pick<Actor, 'role'>): Role[] {
  switch (actor.role) {
    case 'admin':
      return [...roles];
    case 'supervisor':
      return ['agent'];
    case 'agent':
      return [];
  }
}

export function mayChangeRole(actor: Actor): boolean {
  return actor.role === 'admin';
}

/** Nobody suspends themselves: it would end the session that could undo it. */
export function maySuspend(actor: Actor, member: Member): boolean {
  if (member.status !== 'active' || member.id === actor.id) return false;
  return actor.role === 'admin' || (actor.role === 'supervisor' && member.role === 'agent');
}

export function mayRestore(actor: Actor, member: Member): boolean {
  return member.status === 'suspended' && actor.role === 'admin';
}

/** Whether the change of status is this person's to make; setting what is so already needs the right to change it back. */
export function maySetStatus(actor: Actor, member: Member, status: StaffStatus): boolean {
  switch (status) {
    case 'suspended':
      return maySuspend(actor, { ...member, status: 'active' });
    case 'active':
      return mayRestore(actor, { ...member, status: 'suspended' });
  }
}
