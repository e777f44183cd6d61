import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@gatehouse/contract/accounts';
import { type Running, startServer } from '../server/compose.ts';
import { migrateAll } from '../server/migrations.ts';
import { type Config, readConfig } from '../server/platform/config/config.ts';
import { connectDatabase, type Database } from '../server/platform/db/database.ts';
import { createLog } from '../server/platform/log.ts';
import { acceptLink, inviteStaff, newVisitor, type StaffClient, type VisitorClient } from './clients.ts';
import { freePort } from './free-port.ts';
import { freshDatabase } from './postgres.ts';

export interface World {
  readonly url: string;
  readonly config: Config;
  readonly database: Database;
  readonly running: Running;
  /** The first admin, who came by the owner's link. */
  readonly admin: StaffClient;
  staff(role: Role): Promise<StaffClient>;
  visitor(language?: 'en' | 'zh-CN'): Promise<VisitorClient>;
  /** A second server over the same database. */
  neighbour(): Promise<Running>;
  stop(): Promise<void>;
}

/** A whole installation in one call: a real Postgres of its own, the real server, and an admin. */
export async function createWorld(environment: Record<string, string> = {}): Promise<World> {
  const postgres = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-world-'));
  const configure = async (): Promise<Config> =>
    readConfig({
      LOG_LEVEL: 'silent',
      RATE_LIMIT_FACTOR: '1000',
      HOST: '127.0.0.1',
      DATABASE_CONNECTIONS: '6',
      ...environment,
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
    });
  const config = await configure();
  const log = createLog(config.logLevel);
  const databases: Database[] = [];
  const servers: Running[] = [];

  async function start(from: Config): Promise<{ running: Running; database: Database }> {
    const database = connectDatabase({ url: postgres.url, connections: from.database.connections, log });
    databases.push(database);
    await migrateAll(database, log);
    const running = await startServer(from, database, log);
    servers.push(running);
    return { running, database };
  }

  const { running, database } = await start(config);
  const url = running.baseUrl;
  const link = await running.ownerLink();
  if (!link) throw new Error('a new installation has an owner link');
  const admin = await acceptLink(url, link, { name: 'Ada', email: 'ada@team.example' });

  return {
    url,
    config,
    database,
    running,
    admin,
    staff: (role) => inviteStaff(url, admin, role),
    visitor: (language) => newVisitor(url, language),
    neighbour: async () => (await start(await configure())).running,
    async stop() {
      for (const server of servers.reverse()) await server.stop();
      for (const each of databases) await each.close();
      await postgres.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
