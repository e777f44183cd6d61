import type { Contract } from '@gatehouse/contract';
import type { Policy } from '../../platform/http/gate.ts';
import { anyone, staffOnly } from './model/admission.ts';
import type { Viewer } from './model/viewer.ts';

/** What a stranger can try in a minute where something could be guessed or costs a password hash. */
const guarded = { points: 10, seconds: 60, by: 'address' } as const;

/** Who may call each operation of the team's accounts at all. */
export const policy = {
  inspectLink: { admit: anyone, limit: { points: 30, seconds: 60, by: 'address' } },
  acceptLink: { admit: anyone, limit: guarded },
  signIn: { admit: anyone, limit: guarded },
  confirmSecondFactor: { admit: anyone, limit: guarded },
  beginPasskeySignIn: { admit: anyone, limit: { points: 30, seconds: 60, by: 'address' } },
  finishPasskeySignIn: { admit: anyone, limit: guarded },
  signOut: { admit: staffOnly() },
  getMe: { admit: staffOnly() },
  listSessions: { admit: staffOnly() },
  revokeSession: { admit: staffOnly(), object: true },
  changePassword: { admit: staffOnly(), limit: { points: 10, seconds: 600, by: 'viewer' } },
  beginTotp: { admit: staffOnly() },
  confirmTotp: { admit: staffOnly(), limit: { points: 10, seconds: 600, by: 'viewer' } },
  removeTotp: { admit: staffOnly() },
  beginPasskeyRegistration: { admit: staffOnly() },
  finishPasskeyRegistration: { admit: staffOnly() },
  removePasskey: { admit: staffOnly(), object: true },
  listStaff: { admit: staffOnly('supervisor') },
  inviteStaff: { admit: staffOnly('supervisor'), limit: { points: 60, seconds: 3_600, by: 'viewer' } },
  withdrawInvitation: { admit: staffOnly('supervisor'), object: true },
  changeRole: { admit: staffOnly('admin'), object: true },
  changeStaffStatus: { admit: staffOnly('supervisor'), object: true },
} satisfies Policy<keyof Contract['accounts'], Viewer>;
