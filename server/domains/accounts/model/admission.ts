import { type Role, roles } from '@gatehouse/contract/accounts';
import type { ErrorCode } from '@gatehouse/contract/errors';
import type { StaffViewer, Viewer } from './viewer.ts';

/** Who is let in to an operation: null, or the error to answer with. */
type Admission = (viewer: Viewer) => ErrorCode | null;

export const anyone: Admission = () => null;

export const customersOnly: Admission = (viewer) => {
  if (viewer.kind === 'customer') return null;
  return viewer.kind === 'staff' ? 'FORBIDDEN' : 'UNAUTHENTICATED';
};

export function hasRole(viewer: Pick<StaffViewer, 'role'>, least: Role): boolean {
  return roles.indexOf(viewer.role) >= roles.indexOf(least);
}

/** Members of the team with this role or a higher one. */
export function staffOnly(least: Role = 'agent'): Admission {
  return (viewer) => {
    if (viewer.kind === 'staff') return hasRole(viewer, least) ? null : 'FORBIDDEN';
    return viewer.kind === 'customer' ? 'FORBIDDEN' : 'UNAUTHENTICATED';
  };
}
