import type { Diagnosis } from '@gatehouse/tx-doctor';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ChainsTables } from './tables.ts';

export interface Transfer {
  readonly chain: string;
  readonly id: string;
}

export interface Watch extends Transfer {
  readonly finding: Diagnosis;
  readonly changedAt: Date;
  readonly isNew: boolean;
  readonly ended: boolean;
}

const tables = (executor: Sql) => executor.withTables<ChainsTables>();

export async function deleteOldestBeyond(executor: Sql, customerId: string, keep: number): Promise<void> {
  const kept = tables(executor)
    .selectFrom('transfer_watch')
    .select('followed_at')
    .where('customer_id', '=', customerId)
    .orderBy('followed_at', 'desc')
    .offset(keep)
    .limit(1);
  await tables(executor)
    .deleteFrom('transfer_watch')
    .where('customer_id', '=', customerId)
    .where('followed_at', '<=', kept)
    .execute();
}

/** Following twice is following once. */
export async function insertWatch(
  executor: Sql,
  customerId: string,
  transfer: Transfer,
  finding: Diagnosis,
  now: Date,
): Promise<void> {
  await tables(executor)
    .insertInto('transfer_watch')
    .values({
      customer_id: customerId,
      ...transfer,
      cause: finding.cause,
      finding: JSON.stringify(finding),
      followed_at: now,
      changed_at: now,
      seen_at: now,
      checked_at: now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['customer_id', 'chain', 'id']).doNothing())
    .execute();
}

/** @returns false where this customer does not follow it */
export async function deleteWatch(executor: Sql, customerId: string, { chain, id }: Transfer): Promise<boolean> {
  const { numDeletedRows } = await tables(executor)
    .deleteFrom('transfer_watch')
    .where('customer_id', '=', customerId)
    .where('chain', '=', chain)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Newest change first. */
export async function listWatches(executor: Sql, customerId: string): Promise<Watch[]> {
  const rows = await tables(executor)
    .selectFrom('transfer_watch')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map((row) => ({
    chain: row.chain,
    id: row.id,
    finding: row.finding as Diagnosis,
    changedAt: row.changed_at,
    isNew: row.changed_at > row.seen_at,
    ended: row.ended_at !== null,
  }));
}

export async function markSeen(executor: Sql, customerId: string, now: Date): Promise<void> {
  await tables(executor)
    .updateTable('transfer_watch')
    .set({ seen_at: now })
    .where('customer_id', '=', customerId)
    .execute();
}

export async function watchedChains(executor: Sql): Promise<string[]> {
  const rows = await tables(executor)
    .selectFrom('transfer_watch')
    .select('chain')
    .distinct()
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ chain }) => chain);
}

/** Which of these somebody follows. */
export async function watchedAmong(executor: Sql, chain: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tables(executor)
    .selectFrom('transfer_watch')
    .select('id')
    .distinct()
    .where('ended_at', 'is', null)
    .where('chain', '=', chain)
    .where('id', '=', sql<string>`any(${ids})`)
    .execute();
  return rows.map(({ id }) => id);
}

/** In a block already, but not for good. */
export async function gatheringConfirmations(executor: Sql, chain: string): Promise<string[]> {
  const rows = await tables(executor)
    .selectFrom('transfer_watch')
    .select('id')
    .distinct()
    .where('ended_at', 'is', null)
    .where('chain', '=', chain)
    .where('cause', 'in', ['few-confirmations', 'not-irreversible'])
    .execute();
  return rows.map(({ id }) => id);
}

export async function longestUnchecked(executor: Sql, chain: string, limit: number): Promise<string[]> {
  const rows = await tables(executor)
    .selectFrom('transfer_watch')
    .select('id')
    .where('ended_at', 'is', null)
    .where('chain', '=', chain)
    .groupBy('id')
    .orderBy((of) => of.fn.min('checked_at'))
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function touchWatches(executor: Sql, { chain, id }: Transfer, now: Date): Promise<void> {
  await tables(executor)
    .updateTable('transfer_watch')
    .set({ checked_at: now })
    .where('chain', '=', chain)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Another cause is news, once; the same cause again only brings its figures up to date. */
export async function updateWatches(
  executor: Sql,
  { chain, id }: Transfer,
  finding: Diagnosis,
  { now, isFinal }: { readonly now: Date; readonly isFinal: boolean },
): Promise<void> {
  await tables(executor)
    .updateTable('transfer_watch')
    .set({
      finding: JSON.stringify(finding),
      changed_at: sql<Date>`case when cause = ${finding.cause} then changed_at else ${now} end`,
      cause: finding.cause,
      checked_at: now,
      ended_at: isFinal ? now : null,
    })
    .where('chain', '=', chain)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

export async function endWatchesBefore(executor: Sql, before: Date, now: Date): Promise<void> {
  await tables(executor)
    .updateTable('transfer_watch')
    .set({ ended_at: now })
    .where('followed_at', '<', before)
    .where('ended_at', 'is', null)
    .execute();
}

export async function deleteEndedBefore(executor: Sql, before: Date): Promise<void> {
  await tables(executor).deleteFrom('transfer_watch').where('ended_at', '<', before).execute();
}
