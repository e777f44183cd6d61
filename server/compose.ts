import type { IncomingMessage } from 'node:http';
import type { Contract } from '@gatehouse/contract';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient, type Router } from '@orpc/server';
import { createAuthentication, keyOf } from './authenticate.ts';
import { createCore } from './core.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { anonymous, type Viewer } from './domains/accounts/index.ts';
import { createChains, emptyChainsFile, readChainsFile } from './domains/chains/index.ts';
import { createChannels } from './domains/channels/index.ts';
import { createHelp } from './domains/help/index.ts';
import { createBus } from './platform/bus/create-bus.ts';
import { systemClock } from './platform/clock.ts';
import type { Config } from './platform/config/config.ts';
import type { Database } from './platform/db/database.ts';
import { createFiles } from './platform/files/create-files.ts';
import { addressOf } from './platform/http/address.ts';
import { serveApi } from './platform/http/api.ts';
import { createApp } from './platform/http/app.ts';
import { createGate, type RequestContext } from './platform/http/gate.ts';
import { serveHealth } from './platform/http/health.ts';
import { limitInMemory } from './platform/http/limiter.ts';
import { serveOpenApi } from './platform/http/openapi-page.ts';
import { createOrigins } from './platform/http/origins.ts';
import type { Log } from './platform/log.ts';
import { createMetrics } from './platform/telemetry/metrics.ts';
import { serveWeb } from './serve-web.ts';
import { declareMetrics } from './server-metrics.ts';

export interface Running {
  readonly baseUrl: string;
  readonly port: number;
  /** A one-time link for whoever sets the installation up; null once there is an admin. */
  ownerLink(): Promise<string | null>;
  readonly mailReachesPeople: boolean;
  /** Whether the fictional team of a demo is there to sign in. */
  readonly hasDemoTeam: boolean;
  stop(): Promise<void>;
}

const requestsPerMinute = 600;
/** How long clients that were told get to leave, and requests under way get to finish. */
const stopPatienceMs = 3_000;

/** Wires all parts together and starts to listen; what needs no connections of people is wired in core.ts. */
export async function startServer(
  config: Config,
  database: Database,
  log: Log,
  /** Who runs the mails: this process too, or one of its own (mail-process.ts). */
  mails: 'here' | 'apart' = 'here',
): Promise<Running> {
  const clock = systemClock;
  const origins = createOrigins(config.baseUrl, config.port);
  const metrics = declareMetrics(createMetrics());
  const bus = await createBus(config, database, log);
  const files = createFiles(config);
  const { accounts, desk, trust, events, jobs, mail, secretKey } = await createCore({
    config,
    baseUrl: origins.baseUrl,
    database,
    bus,
    clock,
    log,
    observeBatch: metrics.batch,
  });
  const channels = createChannels({
    database,
    clock,
    log,
    accounts,
    desk,
    events,
    brand: config.brand,
    rateLimitFactor: config.rateLimitFactor,
    secretKey,
    mailFrom: config.mail.from,
    smtpUrl: config.mail.smtpUrl,
    dataDir: config.dataDir,
    baseUrl: origins.baseUrl,
    ...config.mailTrust,
  });

  for (const reaction of channels.reactions) events.react(reaction);

  const file = config.chainsFile === null ? emptyChainsFile : await readChainsFile(config.chainsFile);
  const chains = createChains({ file, database, clock, log });
  const help = createHelp({
    brandName: config.brand.name,
    database,
    clock,
    log,
    events,
    signStatement: trust.signStatement,
  });

  const router: Router<Contract, RequestContext<Viewer>> = {
    accounts: accounts.operations,
    chains: chains.operations,
    channels: channels.operations,
    desk: desk.operations,
    help: help.operations,
    mail: channels.mailOperations,
    trust: trust.operations,
  };
  const gate = createGate<Viewer>({
    rules: {
      accounts: accounts.policy,
      chains: chains.policy,
      channels: channels.policy,
      desk: desk.policy,
      help: help.policy,
      mail: channels.mailPolicy,
      trust: trust.policy,
    },
    limiter: (_name, limit) => limitInMemory({ ...limit, points: Math.ceil(limit.points * config.rateLimitFactor) }),
    observe: metrics.operation,
    log,
  });

  /** The customer site calls operations in process: the same gate, without a second trip over HTTP. */
  async function contextOf(token: string | null, address: string): Promise<RequestContext<Viewer>> {
    const viewer = (token ? await accounts.authenticateCustomer(token) : null) ?? anonymous;
    const cookies = { get: () => undefined, set: () => {}, clear: () => {} };
    return { viewer, viewerKey: keyOf(viewer, address), address, userAgent: '', cookies };
  }
  function inProcess<Domain extends 'chains' | 'channels' | 'help' | 'trust'>(
    domain: Domain,
    token: string | null,
    address: string,
  ) {
    return createRouterClient(router[domain], {
      path: [domain],
      context: () => contextOf(token, address),
      interceptors: [gate as never],
    } as never) as unknown as ContractRouterClient<Contract[Domain]>;
  }

  const app = await createApp({
    log,
    trustedProxies: config.trustedProxies,
    origins,
    requestsPerMinute: requestsPerMinute * config.rateLimitFactor,
  });
  const authentication = createAuthentication(accounts, origins.secure);
  await app.register(serveHealth, {
    database,
    bus,
    files,
    metrics: metrics.registry,
    metricsToken: config.metricsToken,
    log,
  });
  await app.register(serveOpenApi);
  serveApi(app, { router, gate: gate as never, viewerOf: authentication.viewerOf, secureCookies: origins.secure });
  await serveWeb(app, {
    brand: config.brand,
    baseUrl: origins.baseUrl,
    secureCookies: origins.secure,
    demo: config.demo,
    customerApi: (token, address) => inProcess('channels', token, address),
    helpApi: (address) => inProcess('help', null, address),
    trustApi: (address) => inProcess('trust', null, address),
    chainsApi: (token, address) => inProcess('chains', token, address),
    log,
  });
  const chat = channels.startChat({
    server: app.server,
    addressOf: (request: IncomingMessage) => addressOf(request, config.trustedProxies),
    isOwnOrigin: (request) => origins.isOwn(request.headers),
    cookieOf: authentication.cookieOf,
    onCount: metrics.connections,
  });

  const email = mails === 'here' ? await channels.startEmail(config.mailIn) : null;

  await jobs.start([...accounts.jobs, ...desk.jobs, ...chains.jobs, ...help.jobs, ...events.jobs(), mail.job]);
  const hasDemoTeam = config.demo && (await seedDemo({ database, accounts, desk, trust, clock, log }));
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;

  return {
    baseUrl: config.baseUrl ?? `http://localhost:${port}`,
    port,
    ownerLink: () => accounts.ownerLink(config.baseUrl ?? `http://localhost:${port}`),
    mailReachesPeople: mail.reachesPeople,
    hasDemoTeam,
    async stop() {
      await chat.stop(stopPatienceMs);
      await email?.stop();
      await app.close();
      await desk.stop();
      await jobs.stop();
      mail.close();
      await bus.close();
    },
  };
}
