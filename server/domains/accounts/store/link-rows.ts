import type { StaffId } from '@gatehouse/contract/ids';
import type { Insertable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';
import type { StaffLinkRow, StaffLinkTable } from './tables.ts';

export async function insertLink(executor: Sql, row: Insertable<StaffLinkTable>): Promise<StaffLinkRow> {
  return accountsSql(executor).insertInto('staff_link').values(row).returningAll().executeTakeFirstOrThrow();
}

/** A link that can still be used. Looking at it changes nothing. */
export async function findUsableLink(executor: Sql, tokenHash: Buffer, now: Date): Promise<StaffLinkRow | null> {
  const row = await accountsSql(executor)
    .selectFrom('staff_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses a link up. False when it was used, withdrawn or has expired since it was found. */
export async function useLink(executor: Sql, id: string, now: Date): Promise<boolean> {
  const used = await accountsSql(executor)
    .updateTable('staff_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}

export async function listOpenInvitations(executor: Sql, now: Date): Promise<StaffLinkRow[]> {
  return accountsSql(executor)
    .selectFrom('staff_link')
    .selectAll()
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute();
}

export async function findOpenInvitation(executor: Sql, id: string, now: Date): Promise<StaffLinkRow | null> {
  const row = await accountsSql(executor)
    .selectFrom('staff_link')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Makes unused links worthless: all of a kind, or those to one mailbox or person. */
export async function deleteUnusedLinks(
  executor: Sql,
  which: { kind: StaffLinkRow['kind']; id?: string; email?: string; staffId?: StaffId },
): Promise<void> {
  let query = accountsSql(executor)
    .deleteFrom('staff_link')
    .where('kind', '=', which.kind)
    .where('used_at', 'is', null);
  if (which.id !== undefined) query = query.where('id', '=', which.id);
  if (which.email !== undefined) query = query.where('email', '=', which.email);
  if (which.staffId !== undefined) query = query.where('staff_id', '=', which.staffId);
  await query.execute();
}
