import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringUp, type Running } from './embedded/bring-up.ts';
import { explainStorage } from './embedded/embedded-postgres-error.ts';
import { joinRunning } from './embedded/join-running.ts';
import { ownerLock } from './embedded/owner-lock.ts';
import { frugalSettings } from './embedded/postgres-settings.ts';
import { stopPostmaster } from './embedded/postmaster.ts';
import { isAlive } from './embedded/process-alive.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of the product's data; created when missing. The cluster is `postgres` in it. */
  readonly dataDir: string;
  /** Replaces single settings of `frugalSettings`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told in English what happens to the database; for the operator's log, free of personal data. */
  readonly onLine?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** For the role `gatehouse`, which owns the database `gatehouse` and is no superuser. Stays the same until `stop`. */
  readonly url: string;
  /**
   * Fast shutdown; resolves when Postgres is gone. When another process runs this data folder, and this one only joined
   * it, Postgres goes on for the other.
   */
  stop(): Promise<void>;
}

const watchInterval = 200;
const longestBackoff = 5_000;

/**
 * Starts the bundled Postgres for a machine that has none of its own, and keeps it running until `stop`.
 *
 * A Postgres that outlived a killed server is adopted; one that was killed comes back on the same port, its log replayed.
 * One process per data folder owns Postgres. Others that start with the same folder join it, and take it over if the owner
 * goes away. Throws `EmbeddedPostgresError`.
 *
 * @example
 * const postgres = await startEmbeddedPostgres({ dataDir: './data', onLine: (line) => log.info(line) });
 * const pool = new Pool({ connectionString: postgres.url });
 * // …
 * await postgres.stop();
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const onLine = options.onLine ?? (() => undefined);
  const settings = { ...frugalSettings, ...options.settings };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = ownerLock(join(dataDir, 'postgres.owner'));

  /** The Postgres of this folder: brought up when this process owns it, joined when another one does. */
  async function attach(samePort: boolean): Promise<Running & { readonly owned: boolean }> {
    for (let attempt = 0; ; attempt += 1) {
      if (await lock.claim()) return { ...(await bringUp({ dataDir, settings, samePort, onLine })), owned: true };
      const joined = await joinRunning(dataDir);
      if (joined !== undefined) return { ...joined, owned: false };
      if (attempt === 0) onLine('another process is starting the database of this data folder, waiting for it');
      await sleep(50);
    }
  }

  let running: Running & { readonly owned: boolean };
  try {
    running = await attach(false);
  } catch (error) {
    await lock.release();
    throw explainStorage(error);
  }
  const stopped = new AbortController();

  async function watch(): Promise<void> {
    let backoff = 100;
    while (await pause(watchInterval, stopped.signal)) {
      if (isAlive(running.pid)) continue;
      onLine('the database is gone, bringing it back');
      try {
        running = await attach(true);
        backoff = 100;
      } catch (error) {
        onLine(error instanceof Error ? error.message : String(error));
        await pause(backoff, stopped.signal);
        backoff = Math.min(backoff * 2, longestBackoff);
      }
    }
  }
  const watching = watch();

  async function shutDown(): Promise<void> {
    stopped.abort();
    await watching;
    if (running.owned) await stopPostmaster(running.pid);
    await lock.release();
  }
  let stopping: Promise<void> | undefined;

  return {
    url: running.url,
    stop() {
      stopping ??= shutDown();
      return stopping;
    },
  };
}

/** False as soon as the signal comes. Does not keep the process alive. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return sleep(milliseconds, true, { signal, ref: false }).catch(() => false);
}
