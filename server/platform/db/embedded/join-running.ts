import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Running } from './bring-up.ts';
import { readClusterState } from './cluster-state.ts';
import { readPostmaster } from './postmaster.ts';
import { databaseUrl } from './prepare-database.ts';

/** The Postgres that another process runs in this data folder; undefined while that one has not prepared it yet. */
export async function joinRunning(dataDir: string): Promise<Running | undefined> {
  const cluster = await realpath(join(dataDir, 'postgres')).catch(() => undefined);
  const state = await readClusterState(join(dataDir, 'postgres.json'));
  if (cluster === undefined || state === undefined) return undefined;
  const postmaster = await readPostmaster(cluster);
  if (!postmaster?.ready) return undefined;
  const url = databaseUrl(state);
  return (await accepts(url)) ? { pid: postmaster.pid, url } : undefined;
}

async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
