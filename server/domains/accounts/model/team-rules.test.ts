import { type Role, roles } from '@gatehouse/contract/accounts';
import type { StaffId } from '@gatehouse/contract/ids';
import { describe, expect, it } from 'vitest';
import { invitableRoles, type Member, mayChangeRole, mayRestore, maySetStatus, maySuspend } from './team-rules.ts';

const person = (role: Role, id: string, status: Member['status'] = 'active'): Member => ({
  id: id as StaffId,
  role,
  status,
});

describe.each(roles)('%s', (role) => {
  const actor = person(role, 'actor');
  const suspendable: Record<Role, Role[]> = { agent: [], supervisor: ['agent'], admin: [...roles] };

  it('invites the roles that they may suspend', () => {
    expect(invitableRoles(actor)).toEqual(suspendable[role]);
  });

  it.each(roles)('and someone who is %s', (other) => {
    const active = person(other, 'other');
    const suspended = person(other, 'other', 'suspended');
    const may = suspendable[role].includes(other);
    expect(maySuspend(actor, active)).toBe(may);
    expect(maySuspend(actor, suspended)).toBe(false);
    expect(mayRestore(actor, suspended)).toBe(role === 'admin');
    expect(mayRestore(actor, active)).toBe(false);
    // What is so already needs the same right as the change.
    expect(maySetStatus(actor, suspended, 'suspended')).toBe(may);
    expect(maySetStatus(actor, active, 'active')).toBe(role === 'admin');
  });

  it('does not suspend themselves', () => {
    expect(maySuspend(actor, actor)).toBe(false);
    expect(maySetStatus(actor, actor, 'suspended')).toBe(false);
  });

  it('changes roles as an admin only', () => {
    expect(mayChangeRole(actor)).toBe(role === 'admin');
  });
});
