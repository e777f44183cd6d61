import { constants, setPriority } from 'node:os';
import { createCore } from './core.ts';
import { createChannels } from './domains/channels/index.ts';
import { createBus } from './platform/bus/create-bus.ts';
import { systemClock } from './platform/clock.ts';
import { readConfig } from './platform/config/config.ts';
import { connectDatabase } from './platform/db/database.ts';
import { createOrigins } from './platform/http/origins.ts';
import { createLog } from './platform/log.ts';

const connections = 6;
const mostStoppingMs = 10_000;

/**
 * The mails of the installation in a process of their own: whatever comes by mail, and however much of it, nobody in a chat waits
 * for it, and what ends this process ends nothing else. Started by main.ts, which has migrated the database.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const url = config.database.url;
  if (url === null) throw new Error('DATABASE_URL is given by whoever starts this process');
  // People in a chat go first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const log = createLog(config.logLevel);
  const database = connectDatabase({ url, connections, log });
  const bus = await createBus(config, database, log);
  const { baseUrl } = createOrigins(config.baseUrl, config.port);
  const clock = systemClock;
  const core = await createCore({ config, baseUrl, database, bus, clock, log, observeBatch: () => {} });
  const channels = createChannels({
    ...core,
    database,
    clock,
    log,
    brand: config.brand,
    rateLimitFactor: config.rateLimitFactor,
    mailFrom: config.mail.from,
    smtpUrl: config.mail.smtpUrl,
    dataDir: config.dataDir,
    baseUrl,
    ...config.mailTrust,
  });
  for (const reaction of channels.reactions) core.events.react(reaction);
  const email = await channels.startEmail(config.mailIn);

  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    // Whoever started this process is waiting, or is gone.
    setTimeout(() => process.exit(1), mostStoppingMs).unref();
    await email.stop();
    await core.desk.stop();
    core.mail.close();
    await bus.close();
    await database.close();
    process.exit(0);
  }
  process.on('SIGTERM', () => void stop());
  // In a terminal Ctrl-C reaches every process of it; whoever started this one ends it in order.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => void stop());
  process.send?.('ready');
}

await main();
