import type { Contract } from '@gatehouse/contract';
import type { Policy } from '../../platform/http/gate.ts';
import { anyone, customersOnly, type Viewer } from '../accounts/index.ts';

/** Who may call each operation of chains: what stands on a blockchain is public. */
export const policy = {
  listChains: { admit: anyone },
  // Each one asks several nodes.
  diagnoseTransfer: { admit: anyone, limit: { points: 20, seconds: 60, by: 'address' } },
  listNetworks: { admit: anyone, limit: { points: 60, seconds: 60, by: 'address' } },
  followTransfer: { admit: customersOnly, limit: { points: 20, seconds: 60, by: 'address' } },
  unfollowTransfer: { admit: customersOnly },
  listFollowedTransfers: { admit: customersOnly },
} satisfies Policy<keyof Contract['chains'], Viewer>;
