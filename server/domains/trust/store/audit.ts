import type { StaffId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { AuditRow, TrustTables } from './tables.ts';

export interface AuditPosition {
  at: Date;
  id: string;
}

export async function insertAudit(executor: Sql, row: AuditRow): Promise<void> {
  await executor.withTables<TrustTables>().insertInto('audit_entry').values(row).execute();
}

/** As `insertAudit`, but an entry that stands already stays as it is. */
export async function insertAuditOnce(executor: Sql, row: AuditRow): Promise<void> {
  await executor
    .withTables<TrustTables>()
    .insertInto('audit_entry')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Newest first, from below a position. */
export async function listAuditRows(executor: Sql, below: AuditPosition | null, limit: number): Promise<AuditRow[]> {
  let query = executor
    .withTables<TrustTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (below) query = query.where(sql<boolean>`(at, id) < (${below.at}, ${below.id})`);
  return query.execute();
}

/** How many different people's data somebody has looked at since two moments. */
export async function countSubjects(
  executor: Sql,
  actorId: StaffId,
  since: { hour: Date; day: Date },
): Promise<{ hour: number; day: number }> {
  return executor
    .withTables<TrustTables>()
    .selectFrom('audit_entry')
    .select([
      sql<number>`count(distinct subject) filter (where at > ${since.hour})`.as('hour'),
      sql<number>`count(distinct subject)`.as('day'),
    ])
    .where('actor_id', '=', actorId)
    .where('subject', 'is not', null)
    .where('at', '>', since.day)
    .executeTakeFirstOrThrow();
}

export async function hasLookedAt(executor: Sql, actorId: StaffId, subject: string, since: Date): Promise<boolean> {
  const row = await executor
    .withTables<TrustTables>()
    .selectFrom('audit_entry')
    .select('id')
    .where('actor_id', '=', actorId)
    .where('subject', '=', subject)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everybody who has looked at anything since a moment. */
export async function lookersSince(executor: Sql, since: Date): Promise<StaffId[]> {
  const rows = await executor
    .withTables<TrustTables>()
    .selectFrom('audit_entry')
    .select('actor_id')
    .distinct()
    .where('subject', 'is not', null)
    .where('at', '>', since)
    .execute();
  return rows.map((row) => row.actor_id);
}
