import type { StaffId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { RevealStateRow, TrustTables } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<TrustTables>();

export async function findRevealState(executor: Sql, staffId: StaffId): Promise<RevealStateRow | undefined> {
  return tables(executor).selectFrom('reveal_state').selectAll().where('staff_id', '=', staffId).executeTakeFirst();
}

/** Holds somebody's budget until the transaction ends: looks at the same moment are counted one after the other. */
export async function holdReveals(executor: Sql, staffId: StaffId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reveals ${staffId}`}, 0))`.execute(executor);
}

export async function lockReveals(executor: Sql, staffId: StaffId, at: Date): Promise<void> {
  await tables(executor)
    .insertInto('reveal_state')
    .values({ staff_id: staffId, locked_at: at, counted_from: new Date(0) })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ locked_at: at }))
    .execute();
}

/** False where nothing was locked. */
export async function unlockReveals(executor: Sql, staffId: StaffId, now: Date): Promise<boolean> {
  const result = await tables(executor)
    .updateTable('reveal_state')
    .set({ locked_at: null, counted_from: now })
    .where('staff_id', '=', staffId)
    .where('locked_at', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function lockedStaff(executor: Sql): Promise<RevealStateRow[]> {
  return tables(executor).selectFrom('reveal_state').selectAll().where('locked_at', 'is not', null).execute();
}
