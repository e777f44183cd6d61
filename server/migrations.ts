import { fileURLToPath } from 'node:url';
import type { Database } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { migrateJobs } from './platform/jobs/migrate-jobs.ts';
import type { Log } from './platform/log.ts';

const folders = [
  'platform/db/migrations',
  'domains/accounts/store/migrations',
  'domains/desk/store/migrations',
  'domains/channels/store/migrations',
  'domains/chains/store/migrations',
  'domains/help/store/migrations',
  'domains/trust/store/migrations',
];

/** Brings the database up to the schema of this version: the job queue's own, then ours. */
export async function migrateAll(database: Database, log: Log): Promise<void> {
  await migrateJobs(database, log);
  const applied = await migrate(
    database,
    folders.map((folder) => fileURLToPath(new URL(folder, import.meta.url))),
  );
  if (applied.length > 0) log.info({ migrations: applied }, 'database migrated');
}
