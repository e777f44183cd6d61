import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';

/**
 * Applies the plain SQL files of the given folders that the database has not seen, each in its own order of names
 * (`desk-0001-log.sql`), under a lock, all in one transaction: two processes that start together migrate once.
 */
export async function migrate(database: Database, folders: readonly string[]): Promise<string[]> {
  const migrations: Record<string, Migration> = {};
  for (const folder of folders) {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql'))) {
      const script = await readFile(join(folder, file), 'utf8');
      migrations[basename(file, '.sql')] = {
        up: async (transaction) => void (await sql.raw(script).execute(transaction)),
      };
    }
  }
  const migrator = new Migrator({
    db: database.sql,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
    migrationTableName: 'gatehouse_migration',
    migrationLockTableName: 'gatehouse_migration_lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map((result) => result.migrationName);
}
