import { type OfficialChannels, officialChannels } from '@gatehouse/contract/trust';
import type { Sql } from '../../../platform/db/database.ts';
import type { TrustTables } from './tables.ts';

export interface StoredChannels {
  channels: OfficialChannels;
  changedAt: Date;
}

export async function findOfficialChannels(executor: Sql): Promise<StoredChannels | null> {
  const row = await executor.withTables<TrustTables>().selectFrom('official_channels').selectAll().executeTakeFirst();
  return row ? { channels: officialChannels.parse(row.channels), changedAt: row.changed_at } : null;
}

export async function saveChannels(executor: Sql, channels: OfficialChannels, now: Date): Promise<void> {
  const values = { channels: JSON.stringify(channels), changed_at: now };
  await executor
    .withTables<TrustTables>()
    .insertInto('official_channels')
    .values({ only_one: true, ...values })
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet(values))
    .execute();
}
