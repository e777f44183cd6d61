import { join } from 'node:path';
import { type ClusterPlace, chooseClusterPlace } from './cluster-place.ts';
import { type ClusterState, newClusterState, readClusterState, writeClusterState } from './cluster-state.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findFreePort, isPortFree } from './free-port.ts';
import { clusterExists, initCluster } from './init-cluster.ts';
import { launchPostgres, runsAsPlanned } from './launch-postgres.ts';
import { type Postmaster, readPostmaster, stopPostmaster, waitGone } from './postmaster.ts';
import { databaseUrl, prepareDatabase } from './prepare-database.ts';

export interface BringUpOptions {
  readonly dataDir: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Set when Postgres comes back during one life of the server: its clients know this port. */
  readonly samePort: boolean;
  onLine(line: string): void;
}

export interface Running {
  readonly pid: number;
  readonly url: string;
}

/** A killed process is listed for this long at most. */
const dyingMs = 1_000;

/**
 * From whatever is there (nothing, half of it, a stopped cluster, one that crashed, one still running) to a Postgres that
 * takes connections. To be called only by the holder of the data folder's lock.
 */
export async function bringUp(options: BringUpOptions, tries = 3): Promise<Running> {
  const { dataDir, settings, onLine } = options;
  const place = await chooseClusterPlace(dataDir);
  const stateFile = join(dataDir, 'postgres.json');
  let state = await stateFor(place, stateFile);
  if (!(await clusterExists(place.cluster))) {
    onLine('creating the database');
    await initCluster(place, state.adminPassword);
  }
  const plan = { place, settings, logFile: join(dataDir, 'postgres.log') };
  let postmaster = await findRunning(place.cluster);
  if (postmaster !== undefined && !(await runsAsPlanned({ ...plan, port: state.port }))) {
    onLine('the running database has other settings, starting it again');
    await stopPostmaster(postmaster.pid);
    postmaster = undefined;
  }
  if (postmaster === undefined) {
    if (!options.samePort && !(await isPortFree(state.port))) {
      state = { ...state, port: await findFreePort() };
      await writeClusterState(stateFile, state);
    }
    postmaster = await launchPostgres({ ...plan, port: state.port });
    onLine(`database started on port ${state.port}`);
  } else {
    onLine(`database found running on port ${state.port}`);
  }
  try {
    await prepareDatabase({ ...state, cluster: place.cluster });
  } catch (error) {
    // One that was being killed while it was looked at is gone by now, and the next look finds that out.
    const gone = !(error instanceof EmbeddedPostgresError) && (await waitGone(postmaster.pid, dyingMs));
    if (!gone || tries <= 1) throw error;
    return bringUp(options, tries - 1);
  }
  return { pid: postmaster.pid, url: databaseUrl(state) };
}

async function stateFor(place: ClusterPlace, stateFile: string): Promise<ClusterState> {
  const known = await readClusterState(stateFile);
  if (known !== undefined) return known;
  if (await clusterExists(place.cluster)) {
    throw new EmbeddedPostgresError(
      'not-ours',
      `${place.cluster} holds a database, but ${stateFile} with its passwords is missing. Restore it from a backup.`,
    );
  }
  const fresh = newClusterState(await findFreePort());
  await writeClusterState(stateFile, fresh);
  return fresh;
}

/** A running postmaster once it is ready; one that is on its way out is waited for, then there is none. */
async function findRunning(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const found = await readPostmaster(cluster);
    if (found === undefined || found.ready) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
