import { limits } from '@gatehouse/contract/limits';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ChannelsTables, MailMessageRow } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<ChannelsTables>();

export type QuarantinedMail = Pick<
  MailMessageRow,
  'id' | 'received_at' | 'route' | 'size' | 'reason' | 'sender' | 'subject'
>;

/** A page, oldest first, from behind a mail. */
export async function listQuarantined(
  executor: Sql,
  after: string | null,
  limit: number,
): Promise<{ rows: QuarantinedMail[]; more: boolean }> {
  let query = tables(executor)
    .selectFrom('mail_message')
    .select(['id', 'received_at', 'route', 'size', 'reason', 'sender', 'subject'])
    .where('state', '=', 'quarantined')
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit + 1);
  if (after !== null)
    query = query.where(
      sql<boolean>`(received_at, id) > (select received_at, id from mail_message where id = ${after})`,
    );
  const rows = await query.execute();
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** Counting ends where a page shows "999+". */
export async function countQuarantined(executor: Sql): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select 1 from mail_message where state = 'quarantined' limit ${limits.countedConversations}) few`.execute(executor);
  return rows[0]?.count ?? 0;
}

/** Lets a mail out of quarantine; undefined where it is not in it. */
export async function settleQuarantined(
  executor: Sql,
  id: string,
  decision: 'try-again' | 'file' | 'discard',
): Promise<{ reason: string | null } | undefined> {
  const row = await tables(executor)
    .selectFrom('mail_message')
    .select('reason')
    .where('id', '=', id)
    .where('state', '=', 'quarantined')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  await tables(executor)
    .updateTable('mail_message')
    .set(
      decision === 'discard'
        ? { state: 'discarded', reason: null }
        : { state: 'received', reason: null, attempts: 0, claimed_until: null, is_forced: decision === 'file' },
    )
    .where('id', '=', id)
    .execute();
  return row;
}
