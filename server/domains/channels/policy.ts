import type { Contract } from '@gatehouse/contract';
import type { Policy } from '../../platform/http/gate.ts';
import { anyone, customersOnly, staffOnly, type Viewer } from '../accounts/index.ts';

/** Who may call each operation that customers use. Whatever can be guessed, mailed or filled is limited by address. */
export const policy = {
  getBrand: { admit: anyone },
  startVisit: { admit: anyone, limit: { points: 30, seconds: 60, by: 'address' } },
  resumeVisit: { admit: customersOnly },
  endVisit: { admit: customersOnly },
  identify: { admit: anyone, limit: { points: 30, seconds: 60, by: 'address' } },
  requestClaim: { admit: anyone, limit: { points: 5, seconds: 600, by: 'address' } },
  confirmClaim: { admit: anyone, limit: { points: 20, seconds: 600, by: 'address' } },
  startConversation: { admit: customersOnly, limit: { points: 20, seconds: 600, by: 'address' } },
  listMyConversations: { admit: customersOnly },
  getMyConversation: { admit: customersOnly, object: true },
  listMyEvents: { admit: customersOnly, object: true },
  writeMessage: { admit: customersOnly, object: true, limit: { points: 60, seconds: 60, by: 'viewer' } },
} satisfies Policy<keyof Contract['channels'], Viewer>;

/** What the team does with mails. */
export const mailPolicy = {
  decideDelivery: { admit: staffOnly(), object: true },
  listQuarantine: { admit: staffOnly() },
  settleQuarantined: { admit: staffOnly(), object: true },
  readMailSource: { admit: staffOnly('supervisor'), object: true },
} satisfies Policy<keyof Contract['mail'], Viewer>;
