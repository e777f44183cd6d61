import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../server/platform/db/embedded-postgres.ts';

export interface PostgresCluster {
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** The product's own Postgres with its own settings, in a folder that goes away with it. */
export async function startPostgresCluster(settings: Record<string, string> = {}): Promise<PostgresCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-postgres-'));
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  return {
    url: postgres.url,
    dataDir,
    async stop() {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
