import type { Insertable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';
import type { StaffPendingSignInTable, StaffRow } from './tables.ts';

export async function insertPendingSignIn(executor: Sql, row: Insertable<StaffPendingSignInTable>): Promise<void> {
  await accountsSql(executor).insertInto('staff_pending_sign_in').values(row).execute();
}

/** Whose password was right a moment ago. Counts the try before the code is looked at; null once there were too many. */
export async function tryPendingSignIn(
  executor: Sql,
  tokenHash: Buffer,
  { now, maxTries }: { now: Date; maxTries: number },
): Promise<{ id: string; staff: StaffRow } | null> {
  const sql = accountsSql(executor);
  const pending = await sql
    .updateTable('staff_pending_sign_in')
    .set((set) => ({ tries: set('tries', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('tries', '<', maxTries)
    .returning(['id', 'staff_id'])
    .executeTakeFirst();
  if (!pending) return null;
  const staff = await sql
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', pending.staff_id)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return staff ? { id: pending.id, staff } : null;
}

/** False when another request has used it. */
export async function takePendingSignIn(executor: Sql, id: string): Promise<boolean> {
  const query = accountsSql(executor).deleteFrom('staff_pending_sign_in').where('id', '=', id).returning('id');
  return (await query.executeTakeFirst()) !== undefined;
}
