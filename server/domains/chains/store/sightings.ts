import type { Evidence } from '@gatehouse/tx-doctor';
import { sql } from 'kysely';
import type { Database, Sql } from '../../../platform/db/database.ts';
import type { Remembered } from '../adapters/chain-node.ts';
import type { Sighting, Sightings } from '../sightings.ts';
import { bodyFrom, bodyToText } from './body-text.ts';
import type { ChainsTables } from './tables.ts';

/** What we saw earlier, in the database: every process knows it, and a restart forgets nothing. */
export function storedSightings(database: Database): Sightings {
  return {
    recall: (chain, id) => findSighting(database.sql, chain, id),
    note: (sighting) => saveSighting(database.sql, sighting),
  };
}

async function findSighting(
  executor: Sql,
  chain: string,
  id: string,
): Promise<Remembered<NonNullable<Evidence['body']>> | null> {
  const row = await executor
    .withTables<ChainsTables>()
    .selectFrom('transfer_sighting')
    .selectAll()
    .where('chain', '=', chain)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { raw: row.raw, body: bodyFrom(row.body), before: { seen: row.seen, at: row.seen_at.getTime() } };
}

/** The furthest sight stays; what was signed is kept from whoever gave it. */
async function saveSighting(executor: Sql, { chain, id, seen, at, raw, body }: Sighting): Promise<void> {
  const text = body === null ? null : bodyToText(body);
  await executor
    .withTables<ChainsTables>()
    .insertInto('transfer_sighting')
    .values({ chain, id, seen, seen_at: at, raw, body: text })
    .onConflict((conflict) =>
      conflict.columns(['chain', 'id']).doUpdateSet({
        seen: sql<'confirmed'>`case when transfer_sighting.seen = 'confirmed' then 'confirmed' else excluded.seen end`,
        seen_at: sql<Date>`case when transfer_sighting.seen = 'confirmed' and excluded.seen = 'mempool'
          then transfer_sighting.seen_at else excluded.seen_at end`,
        raw: sql<string | null>`coalesce(transfer_sighting.raw, excluded.raw)`,
        body: sql<string | null>`coalesce(transfer_sighting.body, excluded.body)`,
      }),
    )
    .execute();
}

export async function deleteSightingsBefore(executor: Sql, before: Date): Promise<number> {
  const { numDeletedRows } = await executor
    .withTables<ChainsTables>()
    .deleteFrom('transfer_sighting')
    .where('seen_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
