import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';

/** Deletes what has been over for a while. Answers how many rows went. */
export async function deleteExpired(executor: Sql, before: Date): Promise<number> {
  const sql = accountsSql(executor);
  const tables = [
    'staff_session',
    'staff_pending_sign_in',
    'staff_link',
    'staff_challenge',
    'visit',
    'claim_code',
  ] as const;
  let deleted = 0;
  for (const table of tables) {
    const result = await sql.deleteFrom(table).where('expires_at', '<', before).executeTakeFirst();
    deleted += Number(result.numDeletedRows);
  }
  return deleted;
}
