import type { Role } from '@gatehouse/contract/accounts';

const known: Record<Role, true> = { agent: true, supervisor: true, admin: true };

/** From least to most. */
export const roleNames = Object.keys(known) as Role[];
