import { type Core, createCore } from '../core.ts';
import type { Accounts } from '../domains/accounts/index.ts';
import { createEmailAdapter, type EmailAdapter } from '../domains/channels/index.ts';
import { migrateAll } from '../migrations.ts';
import { createBus } from '../platform/bus/create-bus.ts';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config/config.ts';
import { connectDatabase, type Database } from '../platform/db/database.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded-postgres.ts';
import { createOrigins } from '../platform/http/origins.ts';
import type { Log } from '../platform/log.ts';

const connections = 4;

/** People and conversations beside a running server or without one, for the length of `act`. */
async function withCore<Result>(
  config: Config,
  log: Log,
  act: (core: Core, database: Database) => Promise<Result>,
): Promise<Result> {
  await using opened = new AsyncDisposableStack();
  let { url } = config.database;
  if (!url) {
    const postgres = await startEmbeddedPostgres({
      dataDir: config.dataDir,
      onLine: (line) => log.debug({ component: 'postgres' }, line),
    });
    opened.defer(() => postgres.stop());
    url = postgres.url;
  }
  const database = connectDatabase({ url, connections, log });
  opened.defer(() => database.close());
  await migrateAll(database, log);
  const bus = await createBus(config, database, log);
  // Sends what is still on its way: running servers hear of ended sessions.
  opened.defer(() => bus.close());
  const { baseUrl } = createOrigins(config.baseUrl, config.port);
  const core = await createCore({ config, baseUrl, database, bus, clock: systemClock, log, observeBatch: () => {} });
  opened.defer(() => core.mail.close());
  opened.defer(() => core.desk.stop());
  return await act(core, database);
}

/** The administration of the team. */
export function withAdministration<Result>(
  config: Config,
  log: Log,
  act: (administration: Accounts['administration']) => Promise<Result>,
): Promise<Result> {
  return withCore(config, log, ({ accounts }) => act(accounts.administration));
}

/** The e-mail channel. */
export function withEmail<Result>(
  config: Config,
  log: Log,
  act: (email: EmailAdapter & { database: Database }) => Promise<Result>,
): Promise<Result> {
  return withCore(config, log, async ({ accounts, desk, secretKey }, database) => {
    const { customers } = accounts;
    const mailFrom = config.mail.from;
    const email = createEmailAdapter({
      database,
      clock: systemClock,
      log,
      desk,
      customers,
      secretKey,
      mailFrom,
      brandName: config.brand.name,
      smtpUrl: config.mail.smtpUrl,
      dataDir: config.dataDir,
      baseUrl: createOrigins(config.baseUrl, config.port).baseUrl,
      ...config.mailTrust,
    });
    try {
      return await act({ ...email, database });
    } finally {
      await email.filer.stop();
    }
  });
}
