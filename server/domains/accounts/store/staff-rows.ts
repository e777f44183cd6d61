import type { StaffStatus } from '@gatehouse/contract/accounts';
import type { StaffId } from '@gatehouse/contract/ids';
import { type Insertable, sql, type Updateable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';
import type { StaffRow, StaffTable } from './tables.ts';

export async function findStaff(executor: Sql, id: StaffId): Promise<StaffRow | null> {
  const row = await accountsSql(executor).selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Holds the row until the transaction ends, so that a decision about it stays true. */
export async function lockStaff(executor: Sql, id: StaffId): Promise<StaffRow | null> {
  const query = accountsSql(executor).selectFrom('staff').selectAll().where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

export async function findStaffByEmail(executor: Sql, email: string): Promise<StaffRow | null> {
  const row = await accountsSql(executor).selectFrom('staff').selectAll().where('email', '=', email).executeTakeFirst();
  return row ?? null;
}

export async function findManyStaff(executor: Sql, ids: readonly StaffId[]): Promise<StaffRow[]> {
  if (ids.length === 0) return [];
  return accountsSql(executor).selectFrom('staff').selectAll().where('id', 'in', ids).execute();
}

export async function listStaffRows(executor: Sql, status?: StaffStatus): Promise<StaffRow[]> {
  const query = accountsSql(executor).selectFrom('staff').selectAll().orderBy('name').orderBy('id');
  return (status ? query.where('status', '=', status) : query).execute();
}

/** Null when someone has this address already. */
export async function insertStaff(executor: Sql, row: Insertable<StaffTable>): Promise<StaffRow | null> {
  const inserted = await accountsSql(executor)
    .insertInto('staff')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst();
  return inserted ?? null;
}

export async function updateStaff(executor: Sql, id: StaffId, change: Updateable<StaffTable>): Promise<StaffRow> {
  return accountsSql(executor)
    .updateTable('staff')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Notes that a code of this time step counted. False when this or a later one did already. */
export async function useTotpStep(executor: Sql, id: StaffId, step: number): Promise<boolean> {
  const updated = await accountsSql(executor)
    .updateTable('staff')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .returning('id')
    .executeTakeFirst();
  return updated !== undefined;
}

export async function hasActiveAdmin(executor: Sql): Promise<boolean> {
  return (await activeAdmins(executor).limit(1).execute()).length > 0;
}

/**
 * Whether nobody but this person is an active admin. Locks the rows of all admins: of two who demote each other at the same
 * time, the second waits and then sees the truth.
 */
export async function isLastAdmin(executor: Sql, id: StaffId): Promise<boolean> {
  const admins = await activeAdmins(executor).forUpdate().execute();
  return admins.length === 1 && admins[0]?.id === id;
}

/** Nobody else joins the team or changes until the transaction ends: there is one first admin. */
export async function holdStaffTable(executor: Sql): Promise<void> {
  await sql`lock table staff in share row exclusive mode`.execute(executor);
}

function activeAdmins(executor: Sql) {
  return accountsSql(executor)
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'admin')
    .where('status', '=', 'active')
    .orderBy('id');
}
