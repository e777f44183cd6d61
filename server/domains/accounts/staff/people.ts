import type { Person } from '@gatehouse/contract/desk';
import type { StaffId } from '@gatehouse/contract/ids';
import type { Database } from '../../../platform/db/database.ts';
import { findManyStaff, findStaff, listStaffRows } from '../store/staff-rows.ts';

/** Names of the team, for other domains. */
export interface People {
  /** Null unless the person is active. */
  byId(id: StaffId): Promise<Person | null>;
  byIds(ids: readonly StaffId[]): Promise<Map<StaffId, Person>>;
  active(): Promise<Person[]>;
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
  };
}
