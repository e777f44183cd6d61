import type { Contract } from '@gatehouse/contract';
import type { Policy } from '../../platform/http/gate.ts';
import { anyone, staffOnly, type Viewer } from '../accounts/index.ts';

/** Who may call each operation of trust at all. */
export const policy = {
  getOfficialChannels: { admit: anyone },
  saveOfficialChannels: { admit: staffOnly('admin') },
  checkChannel: { admit: anyone, limit: { points: 60, seconds: 60, by: 'address' } },
  // Forty bits behind a code: at this rate nobody meets one by trying.
  checkReply: { admit: anyone, limit: { points: 20, seconds: 60, by: 'address' } },
  reveal: { admit: staffOnly(), object: true, limit: { points: 30, seconds: 60, by: 'viewer' } },
  getRevealBudget: { admit: staffOnly() },
  findByContact: { admit: staffOnly(), limit: { points: 20, seconds: 60, by: 'viewer' } },
  listOversight: { admit: staffOnly('supervisor') },
  unlockReveals: { admit: staffOnly('supervisor'), object: true },
  listAudit: { admit: staffOnly('supervisor') },
} satisfies Policy<keyof Contract['trust'], Viewer>;
