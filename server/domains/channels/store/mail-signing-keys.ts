import type { Insertable, Selectable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ChannelsTables } from './tables.ts';

type KeyTable = ChannelsTables['mail_signing_key'];

const tables = (executor: Sql) => executor.withTables<ChannelsTables>();

export async function findSigningKey(executor: Sql, selector: string): Promise<Selectable<KeyTable> | undefined> {
  return tables(executor)
    .selectFrom('mail_signing_key')
    .selectAll()
    .where('selector', '=', selector)
    .executeTakeFirst();
}

/** @returns the key that stands, which is another one's where another process was first */
export async function insertSigningKey(executor: Sql, row: Insertable<KeyTable>): Promise<Selectable<KeyTable>> {
  await tables(executor)
    .insertInto('mail_signing_key')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const standing = await findSigningKey(executor, row.selector);
  if (!standing) throw new Error('a signing key that was inserted is there');
  return standing;
}
