import { createHash } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';
import { connectNatsBus } from './nats-bus.ts';
import { connectPostgresBus } from './postgres-bus.ts';

/** The bus over NATS where it is set, else over the database that the processes share anyway. */
export async function createBus(
  config: { readonly natsUrl: string | null },
  database: Database,
  log: Log,
): Promise<Bus> {
  if (!config.natsUrl) return connectPostgresBus(database, log);
  return connectNatsBus({ url: config.natsUrl, space: await nameOf(database) }, log);
}

/** The same for every process on this database and for no other, whatever address each reaches it by. */
async function nameOf(database: Database): Promise<string> {
  const { rows } = await database.pool.query<{ name: string }>(
    "select system_identifier || '/' || current_database() as name from pg_control_system()",
  );
  return createHash('sha256')
    .update(rows[0]?.name ?? '')
    .digest('hex')
    .slice(0, 16);
}
