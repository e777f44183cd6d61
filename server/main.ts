import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from './compose.ts';
import { migrateAll } from './migrations.ts';
import { type Config, ConfigError, readConfig } from './platform/config/config.ts';
import { connectDatabase, type Database } from './platform/db/database.ts';
import { startEmbeddedPostgres } from './platform/db/embedded-postgres.ts';
import { createLog, type Log } from './platform/log.ts';
import { startTracing } from './platform/telemetry/start-tracing.ts';
import { say } from './say.ts';

const databasePatienceMs = 60_000;

function configured(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78); // EX_CONFIG of sysexits.h
  }
}

/** Whoever starts everything at once may start the database a little later. */
async function waitForDatabase(database: Database, log: Log): Promise<void> {
  const deadline = Date.now() + databasePatienceMs;
  for (;;) {
    try {
      await database.pool.query('select 1');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      log.warn({ error }, 'database not reachable, trying again');
      await wait(1_000);
    }
  }
}

async function main(): Promise<void> {
  const config = configured();
  const log = createLog(config.logLevel);
  const embedded = config.database.url ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
  const database = connectDatabase({
    url: embedded?.url ?? config.database.url ?? '',
    connections: config.database.connections,
    log,
  });
  await waitForDatabase(database, log);
  await migrateAll(database, log);
  const stopTracing = await startTracing(config.otlpEndpoint);
  const running = await startServer(config, database, log);
  say(running, await running.ownerLink(), config);

  let stopping = false;
  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await running.stop();
    await stopTracing();
    await database.close();
    await embedded?.stop();
    log.info('stopped');
    process.exit(0);
  }
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}

await main();
