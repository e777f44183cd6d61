import type { Person } from '@gatehouse/contract/desk';
import type { StaffId } from '@gatehouse/contract/ids';
import { type EmailAddress, emailAddress } from '@gatehouse/contract/text';
import type { Database, Sql } from '../../../platform/db/database.ts';
import { hasRole } from '../model/admission.ts';
import { findManyStaff, findStaff, listStaffRows } from '../store/staff-rows.ts';

/** Names of the team, for other domains. */
export interface People {
  /** Null unless the person is active. */
  byId(id: StaffId): Promise<Person | null>;
  byIds(ids: readonly StaffId[]): Promise<Map<StaffId, Person>>;
  active(): Promise<Person[]>;
  /** Mailboxes of the active supervisors and admins, read within the caller's transaction. */
  overseers(executor: Sql): Promise<{ id: StaffId; email: EmailAddress }[]>;
}

export function createPeople(database: Database): People {
  const person = ({ id, name }: Person): Person => ({ id, name });
  return {
    async byId(id) {
      const row = await findStaff(database.sql, id);
      return row?.status === 'active' ? person(row) : null;
    },
    byIds: async (ids) =>
      new Map((await findManyStaff(database.sql, [...new Set(ids)])).map((row) => [row.id, person(row)])),
    active: async () => (await listStaffRows(database.sql, 'active')).map(person),
    overseers: async (executor) =>
      (await listStaffRows(executor, 'active'))
        .filter((row) => hasRole(row, 'supervisor'))
        .map(({ id, email }) => ({ id, email: emailAddress.parse(email) })),
  };
}
