import type { CustomerId } from '@gatehouse/contract/ids';
import type { Insertable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';
import type { VisitTable } from './tables.ts';

export interface LivingVisit {
  id: string;
  customer_id: CustomerId;
  last_used_at: Date;
}

export async function insertVisit(executor: Sql, row: Insertable<VisitTable>): Promise<void> {
  await accountsSql(executor).insertInto('visit').values(row).execute();
}

export async function findVisit(executor: Sql, tokenHash: Buffer, now: Date): Promise<LivingVisit | null> {
  const row = await accountsSql(executor)
    .selectFrom('visit')
    .select(['id', 'customer_id', 'last_used_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

export async function prolongVisit(executor: Sql, id: string, now: Date, expiresAt: Date): Promise<void> {
  const change = { last_used_at: now, expires_at: expiresAt };
  await accountsSql(executor).updateTable('visit').set(change).where('id', '=', id).execute();
}

export async function deleteVisit(executor: Sql, id: string): Promise<void> {
  await accountsSql(executor).deleteFrom('visit').where('id', '=', id).execute();
}
