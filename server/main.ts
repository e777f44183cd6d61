import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from './compose.ts';
import { demoEnvironment } from './demo/demo-environment.ts';
import { ChainsFileError } from './domains/chains/index.ts';
import { migrateAll } from './migrations.ts';
import { type Config, ConfigError, readConfig } from './platform/config/config.ts';
import { connectDatabase, type Database } from './platform/db/database.ts';
import { startEmbeddedPostgres } from './platform/db/embedded-postgres.ts';
import { createLog, type Log } from './platform/log.ts';
import { keepRunning } from './platform/process/keep-running.ts';
import { startTracing } from './platform/telemetry/start-tracing.ts';
import { say } from './say.ts';

const mailProcess = fileURLToPath(new URL('mail-process.ts', import.meta.url));
const databasePatienceMs = 60_000;
/** EX_CONFIG of sysexits.h. */
const configFault = 78;

function configured(): Config {
  try {
    const config = readConfig(process.env);
    return config.demo ? readConfig(demoEnvironment(process.env)) : config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(configFault);
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

/** Ends what has been started so far, last first. A signal in the middle of a start must not leave a database behind. */
function createShutdown(log: Log) {
  const closers: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;

  async function closeAll(signal: NodeJS.Signals): Promise<void> {
    log.info({ signal }, 'stopping');
    for (const close of closers.reverse()) {
      await close().catch((error: unknown) => log.error({ error }, 'could not close cleanly'));
    }
    log.info('stopped');
    process.exit(0);
  }
  const onSignal = (signal: NodeJS.Signals) => {
    stopping ??= closeAll(signal);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);

  return {
    add: (close: () => Promise<void>) => void closers.push(close),
    get begun() {
      return stopping !== null;
    },
  };
}

async function main(): Promise<void> {
  const config = configured();
  const log = createLog(config.logLevel);
  const shutdown = createShutdown(log);
  try {
    await start(config, log, shutdown.add);
  } catch (error) {
    // Whatever a start in progress misses once its database is gone is no fault.
    if (shutdown.begun) return;
    if (!(error instanceof ChainsFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(configFault);
  }
}

async function start(config: Config, log: Log, onStop: (close: () => Promise<void>) => void): Promise<void> {
  let databaseUrl = config.database.url;
  if (databaseUrl === null) {
    const embedded = await startEmbeddedPostgres({
      dataDir: config.dataDir,
      onLine: (line) => log.info({ component: 'postgres' }, line),
    });
    onStop(() => embedded.stop());
    databaseUrl = embedded.url;
  }
  const database = connectDatabase({ url: databaseUrl, connections: config.database.connections, log });
  onStop(() => database.close());
  await waitForDatabase(database, log);
  await migrateAll(database, log);
  onStop(await startTracing(config.otlpEndpoint));
  const running = await startServer(config, database, log, 'apart');
  onStop(() => running.stop());
  const env = { ...process.env, DATABASE_URL: databaseUrl, MAIL_FROM: config.mail.from };
  const mails = await keepRunning({ entry: mailProcess, env, log });
  onStop(() => mails.stop());
  say(running, await running.ownerLink(), config);
}

await main();
