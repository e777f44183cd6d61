import type { SessionId, StaffId } from '@gatehouse/contract/ids';
import type { Insertable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';
import type { StaffRow, StaffSessionRow, StaffSessionTable } from './tables.ts';

/** Sessions end by age and by idleness. */
export interface Alive {
  now: Date;
  /** A session that was last seen before this is over. */
  seenSince: Date;
}

export interface SessionOwner {
  session: StaffSessionRow;
  staff: Pick<StaffRow, 'id' | 'name' | 'role'>;
}

export async function insertSession(executor: Sql, row: Insertable<StaffSessionTable>): Promise<void> {
  await accountsSql(executor).insertInto('staff_session').values(row).execute();
}

/** The living session of this token, when its owner is active. */
export async function findSession(executor: Sql, tokenHash: Buffer, alive: Alive): Promise<SessionOwner | null> {
  const row = await accountsSql(executor)
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
    .selectAll('staff_session')
    .select(['staff.name', 'staff.role'])
    .where('staff_session.token_hash', '=', tokenHash)
    .where('staff_session.expires_at', '>', alive.now)
    .where('staff_session.last_seen_at', '>', alive.seenSince)
    .where('staff.status', '=', 'active')
    .executeTakeFirst();
  if (!row) return null;
  const { name, role, ...session } = row;
  return { session, staff: { id: session.staff_id, name, role } };
}

export async function listSessionRows(executor: Sql, staffId: StaffId, alive: Alive): Promise<StaffSessionRow[]> {
  return accountsSql(executor)
    .selectFrom('staff_session')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('expires_at', '>', alive.now)
    .where('last_seen_at', '>', alive.seenSince)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

/** Notes that the session was used, in the session and for its owner. */
export async function touchSession(executor: Sql, session: StaffSessionRow, now: Date): Promise<void> {
  const sql = accountsSql(executor);
  await sql.updateTable('staff_session').set({ last_seen_at: now }).where('id', '=', session.id).execute();
  await sql.updateTable('staff').set({ last_seen_at: now }).where('id', '=', session.staff_id).execute();
}

export async function findSessionRow(executor: Sql, id: SessionId): Promise<StaffSessionRow | null> {
  const query = accountsSql(executor).selectFrom('staff_session').selectAll().where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

export async function deleteSession(executor: Sql, id: SessionId): Promise<boolean> {
  const query = accountsSql(executor).deleteFrom('staff_session').where('id', '=', id).returning('id');
  return (await query.executeTakeFirst()) !== undefined;
}

/** Ends all sessions of a person but one, and half-finished sign-ins too. Answers which sessions ended. */
export async function deleteSessionsOf(executor: Sql, staffId: StaffId, keep?: SessionId): Promise<SessionId[]> {
  const sql = accountsSql(executor);
  await sql.deleteFrom('staff_pending_sign_in').where('staff_id', '=', staffId).execute();
  const query = sql.deleteFrom('staff_session').where('staff_id', '=', staffId);
  const ended = await (keep ? query.where('id', '<>', keep) : query).returning('id').execute();
  return ended.map((row) => row.id);
}
