import type { StaffId } from '@gatehouse/contract/ids';
import type { Insertable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';
import type { StaffPasskeyRow, StaffPasskeyTable } from './tables.ts';

const base64url = /^[\w-]+$/;

export async function listPasskeys(executor: Sql, staffId: StaffId): Promise<StaffPasskeyRow[]> {
  return accountsSql(executor)
    .selectFrom('staff_passkey')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('created_at')
    .execute();
}

/** Of these people, who has a passkey. */
export async function staffWithPasskey(executor: Sql): Promise<Set<StaffId>> {
  const rows = await accountsSql(executor).selectFrom('staff_passkey').select('staff_id').distinct().execute();
  return new Set(rows.map((row) => row.staff_id));
}

/** @param id as someone sent it: what no credential id can be (a NUL, which Postgres refuses) is nobody's */
export async function findPasskey(executor: Sql, id: string): Promise<StaffPasskeyRow | null> {
  if (!base64url.test(id)) return null;
  const query = accountsSql(executor).selectFrom('staff_passkey').selectAll().where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

/** Null when a credential with this id is kept already. */
export async function insertPasskey(
  executor: Sql,
  row: Insertable<StaffPasskeyTable>,
): Promise<StaffPasskeyRow | null> {
  const inserted = await accountsSql(executor)
    .insertInto('staff_passkey')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  return inserted ?? null;
}

/** Keeps the counter that the authenticator showed, so that a copied one is noticed. */
export async function touchPasskey(executor: Sql, id: string, counter: number, now: Date): Promise<void> {
  const change = { counter, last_used_at: now };
  await accountsSql(executor).updateTable('staff_passkey').set(change).where('id', '=', id).execute();
}

export async function deletePasskey(executor: Sql, id: string): Promise<void> {
  await accountsSql(executor).deleteFrom('staff_passkey').where('id', '=', id).execute();
}

export async function deletePasskeysOf(executor: Sql, staffId: StaffId): Promise<void> {
  await accountsSql(executor).deleteFrom('staff_passkey').where('staff_id', '=', staffId).execute();
}
