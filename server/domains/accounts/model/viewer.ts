import type { Role } from '@gatehouse/contract/accounts';
import type { CustomerId, SessionId, StaffId } from '@gatehouse/contract/ids';

/** Whoever is asking, as far as it is proved. */
export type Viewer = AnonymousViewer | CustomerViewer | StaffViewer;

export interface AnonymousViewer {
  readonly kind: 'anonymous';
}

/** Holds a visit token. */
export interface CustomerViewer {
  readonly kind: 'customer';
  readonly id: CustomerId;
  readonly visitId: string;
}

/** Signed in with all the factors that the account has. */
export interface StaffViewer {
  readonly kind: 'staff';
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly sessionId: SessionId;
  /** When credentials were last shown; the most sensitive operations want it recent. */
  readonly authenticatedAt: Date;
}

export const anonymous: AnonymousViewer = { kind: 'anonymous' };
