import type { Contract } from '@gatehouse/contract';
import type { Policy } from '../../platform/http/gate.ts';
import { anyone, type Viewer } from '../accounts/index.ts';

/** Who may call each operation of chains: what stands on a blockchain is public. */
export const policy = {
  listChains: { admit: anyone },
  // Each one asks several nodes.
  diagnoseTransfer: { admit: anyone, limit: { points: 20, seconds: 60, by: 'address' } },
  listNetworks: { admit: anyone, limit: { points: 60, seconds: 60, by: 'address' } },
} satisfies Policy<keyof Contract['chains'], Viewer>;
