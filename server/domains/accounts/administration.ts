import type { Role, StaffStatus } from '@gatehouse/contract/accounts';
import type { AccountsParts } from './accounts-parts.ts';
import { setStaffStatus } from './staff/set-staff-status.ts';
import { staffWithPasskey } from './store/passkey-rows.ts';
import { listSessionRows } from './store/session-rows.ts';
import { findStaffByEmail, listStaffRows } from './store/staff-rows.ts';
import type { StaffRow } from './store/tables.ts';
import { sessionFacts, staffFacts } from './views.ts';

/** Nobody of the team has this address. */
export class NoSuchStaffError extends Error {}

/** Someone of the team has this address already. */
export class StaffExistsError extends Error {}

/**
 * What whoever has the machine may do without signing in: the first admin, and people who are locked out. It gives links,
 * never a password or a session.
 */
export function createAdministration(parts: AccountsParts) {
  const { database, links, sessions, attempts } = parts;

  async function find(email: string): Promise<StaffRow> {
    const staff = await findStaffByEmail(database.sql, email);
    if (!staff) throw new NoSuchStaffError(email);
    return staff;
  }

  return {
    async list() {
      const [rows, passkeys] = await Promise.all([listStaffRows(database.sql), staffWithPasskey(database.sql)]);
      return rows.map((row) => staffFacts(row, passkeys.has(row.id)));
    },
    /** An invitation that nobody of the team had to send. */
    async invite(email: string, role: Role): Promise<string> {
      if (await findStaffByEmail(database.sql, email)) throw new StaffExistsError(email);
      return database.transact(async (tx) => (await links.invitation(tx, { email, role })).url);
    },
    /** A link with which someone chooses a new password; the second factor stays unless it is reset, too. */
    async recover(email: string, resetSecondFactor: boolean): Promise<string> {
      const staff = await find(email);
      const to = { staffId: staff.id, email: staff.email, role: staff.role, resetSecondFactor };
      return database.transact(async (tx) => (await links.recovery(tx, to)).url);
    },
    /** Forgets wrong passwords, so that nobody has to wait. */
    async unlock(email: string): Promise<void> {
      await attempts.forget((await find(email)).email);
    },
    async setStatus(email: string, status: StaffStatus): Promise<void> {
      const staff = await find(email);
      await database.transact((tx) => setStaffStatus(parts, tx, staff, status));
    },
    async sessions(email: string) {
      const rows = await listSessionRows(database.sql, (await find(email)).id, sessions.alive());
      return rows.map(sessionFacts);
    },
    async endSessions(email: string): Promise<void> {
      const staff = await find(email);
      await database.transact((tx) => sessions.endAllOf(tx, staff.id));
    },
  };
}
