import type { AccountsDeps } from './accounts-deps.ts';
import type { AccountsParts } from './accounts-parts.ts';
import { createAdministration } from './administration.ts';
import { createPasskeys } from './credentials/passkeys.ts';
import { createClaimCodes } from './customers/claim-codes.ts';
import { createCustomers } from './customers/customers.ts';
import { createVisits } from './customers/visits.ts';
import { deleteExpiredDaily } from './jobs/delete-expired.ts';
import { acceptLink } from './operations/accept-link.ts';
import { beginPasskeyRegistration } from './operations/begin-passkey-registration.ts';
import { beginPasskeySignIn } from './operations/begin-passkey-sign-in.ts';
import { beginTotp } from './operations/begin-totp.ts';
import { changePassword } from './operations/change-password.ts';
import { changeRole } from './operations/change-role.ts';
import { changeStaffStatus } from './operations/change-staff-status.ts';
import { confirmSecondFactor } from './operations/confirm-second-factor.ts';
import { confirmTotp } from './operations/confirm-totp.ts';
import { finishPasskeyRegistration } from './operations/finish-passkey-registration.ts';
import { finishPasskeySignIn } from './operations/finish-passkey-sign-in.ts';
import { getMe } from './operations/get-me.ts';
import { inspectLink } from './operations/inspect-link.ts';
import { inviteStaff } from './operations/invite-staff.ts';
import { listSessions } from './operations/list-sessions.ts';
import { listStaff } from './operations/list-staff.ts';
import { removePasskey } from './operations/remove-passkey.ts';
import { removeTotp } from './operations/remove-totp.ts';
import { revokeSession } from './operations/revoke-session.ts';
import { signIn } from './operations/sign-in.ts';
import { signOut } from './operations/sign-out.ts';
import { withdrawInvitation } from './operations/withdraw-invitation.ts';
import { policy } from './policy.ts';
import { createSessionEnds } from './sessions/session-ends.ts';
import { createSessions } from './sessions/sessions.ts';
import { createSignInAttempts } from './sessions/sign-in-attempts.ts';
import { createLinks } from './staff/links.ts';
import { createPeople } from './staff/people.ts';

export { NoSuchStaffError, StaffExistsError } from './administration.ts';
export { staffSuspended } from './events.ts';
export { anyone, customersOnly, hasRole, staffOnly } from './model/admission.ts';
export { anonymous, type CustomerViewer, type StaffViewer, type Viewer } from './model/viewer.ts';
export { asCustomer, asStaff } from './viewer-of.ts';
export type { CustomerProfile } from './views.ts';
export type { AccountsDeps };

/** Who everybody is: the team with its credentials, and customers with theirs. See README.md. */
export type Accounts = ReturnType<typeof createAccounts>;

function operationsOf(parts: AccountsParts) {
  return {
    inspectLink: inspectLink(parts),
    acceptLink: acceptLink(parts),
    signIn: signIn(parts),
    confirmSecondFactor: confirmSecondFactor(parts),
    beginPasskeySignIn: beginPasskeySignIn(parts),
    finishPasskeySignIn: finishPasskeySignIn(parts),
    signOut: signOut(parts),
    getMe: getMe(parts),
    listSessions: listSessions(parts),
    revokeSession: revokeSession(parts),
    changePassword: changePassword(parts),
    beginTotp: beginTotp(parts),
    confirmTotp: confirmTotp(parts),
    removeTotp: removeTotp(parts),
    beginPasskeyRegistration: beginPasskeyRegistration(parts),
    finishPasskeyRegistration: finishPasskeyRegistration(parts),
    removePasskey: removePasskey(parts),
    listStaff: listStaff(parts),
    inviteStaff: inviteStaff(parts),
    withdrawInvitation: withdrawInvitation(parts),
    changeRole: changeRole(parts),
    changeStaffStatus: changeStaffStatus(parts),
  };
}

export function createAccounts(deps: AccountsDeps) {
  const ends = createSessionEnds(deps.bus);
  const sessions = createSessions(deps, ends);
  const visits = createVisits(deps, ends);
  const claimCodes = createClaimCodes(deps);
  const customers = createCustomers(deps, visits, claimCodes);
  const people = createPeople(deps.database);
  const links = createLinks(deps);
  const parts: AccountsParts = {
    ...deps,
    sessions,
    links,
    people,
    customers,
    attempts: createSignInAttempts(deps.database),
    passkeys: createPasskeys(deps),
  };
  return {
    policy,
    operations: operationsOf(parts),
    jobs: [claimCodes.job, deleteExpiredDaily(deps)],
    people,
    customers,
    authenticateStaff: sessions.authenticate,
    authenticateCustomer: visits.authenticate,
    onSessionEnded: ends.onEnded,
    /** A new one-time link for the first admin; null once there is one. */
    ownerLink: (baseUrl: string) => deps.database.transact((tx) => links.owner(tx, baseUrl)),
    administration: createAdministration(parts),
  };
}
