import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';

/** Keeps the code that is being mailed; the one before it is worth nothing from now on. */
export async function keepClaimCode(
  executor: Sql,
  row: { email: string; code_hash: Buffer; expires_at: Date },
): Promise<void> {
  await accountsSql(executor)
    .insertInto('claim_code')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ ...row, tries: 0 }))
    .execute();
}

/** The hash to compare with. Counts the try before the code is looked at; null once there were too many. */
export async function tryClaimCode(
  executor: Sql,
  email: string,
  { now, maxTries }: { now: Date; maxTries: number },
): Promise<Buffer | null> {
  const row = await accountsSql(executor)
    .updateTable('claim_code')
    .set((set) => ({ tries: set('tries', '+', 1) }))
    .where('email', '=', email)
    .where('expires_at', '>', now)
    .where('tries', '<', maxTries)
    .returning('code_hash')
    .executeTakeFirst();
  return row?.code_hash ?? null;
}

/** Uses the code up. False when another request did, or a newer code took its place. */
export async function takeClaimCode(executor: Sql, email: string, codeHash: Buffer): Promise<boolean> {
  const query = accountsSql(executor)
    .deleteFrom('claim_code')
    .where('email', '=', email)
    .where('code_hash', '=', codeHash)
    .returning('email');
  return (await query.executeTakeFirst()) !== undefined;
}
