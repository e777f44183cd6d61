import type { CustomerId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import { type Insertable, sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { accountsSql } from './accounts-sql.ts';
import type { CustomerRow, CustomerTable } from './tables.ts';

export async function findCustomers(executor: Sql, ids: readonly CustomerId[]): Promise<CustomerRow[]> {
  if (ids.length === 0) return [];
  return accountsSql(executor).selectFrom('customer').selectAll().where('id', 'in', ids).execute();
}

export async function insertCustomer(executor: Sql, row: Insertable<CustomerTable>): Promise<CustomerRow> {
  return accountsSql(executor).insertInto('customer').values(row).returningAll().executeTakeFirstOrThrow();
}

/** The customer that the wallet calls `hostUserId`, made if needed. What the wallet leaves out stays as it was. */
export async function upsertHostCustomer(
  executor: Sql,
  row: {
    id: CustomerId;
    hostUserId: string;
    name: string | null;
    email: string | null;
    language: Language;
    now: Date;
  },
): Promise<CustomerRow> {
  return accountsSql(executor)
    .insertInto('customer')
    .values({
      id: row.id,
      identity: 'host',
      host_user_id: row.hostUserId,
      name: row.name,
      email: row.email,
      email_verified_at: row.email === null ? null : row.now,
      language: row.language,
      created_at: row.now,
    })
    .onConflict((conflict) =>
      conflict.column('host_user_id').doUpdateSet({
        language: row.language,
        ...(row.name === null ? {} : { name: row.name }),
        ...(row.email === null ? {} : { email: row.email, email_verified_at: row.now }),
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The customer who owns this mailbox, made if needed. Call it only once the mailbox was proved. */
export async function upsertMailboxCustomer(
  executor: Sql,
  row: { id: CustomerId; email: string; language: Language; now: Date },
): Promise<CustomerRow> {
  return accountsSql(executor)
    .insertInto('customer')
    .values({
      id: row.id,
      identity: 'mailbox',
      host_user_id: null,
      name: null,
      email: row.email,
      email_verified_at: row.now,
      language: row.language,
      created_at: row.now,
    })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .where('identity', '=', 'mailbox')
        .doUpdateSet({ language: row.language, email_verified_at: row.now }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Keeps what someone typed about themselves. What was verified, and what a wallet vouches for, stays as it is. */
export async function describeCustomer(
  executor: Sql,
  id: CustomerId,
  typed: { name?: string | undefined; email?: string | undefined },
): Promise<void> {
  await accountsSql(executor)
    .updateTable('customer')
    .set({
      name: sql`case when identity = 'host' then coalesce(name, ${typed.name ?? null}) else coalesce(${typed.name ?? null}, name) end`,
      email: sql`case when email_verified_at is null then coalesce(${typed.email ?? null}, email) else email end`,
    })
    .where('id', '=', id)
    .execute();
}

export async function someCustomerHasEmail(executor: Sql, email: string): Promise<boolean> {
  const query = accountsSql(executor).selectFrom('customer').select('id').where('email', '=', email).limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}
