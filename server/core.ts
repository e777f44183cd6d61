import { type Accounts, createAccounts } from './domains/accounts/index.ts';
import type { DeskDeps } from './domains/desk/index.ts';
import { createDesk, type Desk } from './domains/desk/index.ts';
import { createReplyCodes, createTrust, type Trust } from './domains/trust/index.ts';
import type { Bus } from './platform/bus/bus.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config/config.ts';
import { loadSecretKey } from './platform/config/secret-key.ts';
import type { Database } from './platform/db/database.ts';
import { createEvents, type Events } from './platform/jobs/events.ts';
import { createJobs, type Jobs } from './platform/jobs/jobs.ts';
import type { Log } from './platform/log.ts';
import { createMail, type Mail } from './platform/mail/mail.ts';

export interface Core {
  readonly accounts: Accounts;
  readonly desk: Desk;
  readonly trust: Trust;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly mail: Mail;
  /** Seals what the database keeps sealed, and signs what must come back unchanged. */
  readonly secretKey: Buffer;
}

/**
 * People and conversations over one database: what the server and `gatehouse staff` share. Reactions are registered, since
 * an event that is emitted without them would reach nobody; nothing listens and no job runs yet.
 */
export async function createCore(options: {
  config: Config;
  baseUrl: string;
  database: Database;
  bus: Bus;
  clock: Clock;
  log: Log;
  observeBatch: DeskDeps['observeBatch'];
}): Promise<Core> {
  const { config, database, bus, clock, log } = options;
  const jobs = createJobs(database, log);
  const events = createEvents(jobs);
  const mail = createMail({
    jobs,
    smtpUrl: config.mail.smtpUrl,
    from: { name: config.brand.name, address: config.mail.from },
    dataDir: config.dataDir,
  });
  const secretKey = await loadSecretKey(config.secretKey, config.dataDir);
  const accounts = createAccounts({
    database,
    jobs,
    events,
    bus,
    mail,
    clock,
    log,
    secretKey,
    baseUrl: options.baseUrl,
    brandName: config.brand.name,
    identity: config.identity,
    mailboxHasConversations: (email) => desk.own.mailboxIsKnown(email),
  });
  const replyCodes = createReplyCodes(secretKey);
  const desk: Desk = createDesk({
    database,
    bus,
    clock,
    log,
    events,
    jobs,
    people: accounts.people,
    customers: accounts.customers,
    codeOf: replyCodes.codeOf,
    observeBatch: options.observeBatch,
  });
  for (const reaction of desk.reactions) events.react(reaction);
  const trust = createTrust({
    database,
    clock,
    log,
    mail,
    people: accounts.people,
    customers: accounts.customers,
    desk,
    replyCodes,
    secretKey,
    brandName: config.brand.name,
    baseUrl: options.baseUrl,
    mailFrom: config.mail.from,
  });
  for (const reaction of trust.reactions) events.react(reaction);
  return { accounts, desk, trust, events, jobs, mail, secretKey };
}
