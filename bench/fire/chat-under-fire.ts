import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import { acceptLink, newVisitor, type StaffClient } from '../../testing/clients.ts';
import { type ServerProcess, startServerProcess } from '../../testing/server-process.ts';
import { loadEnvironment } from '../load/product-target.ts';
import { judge, type Verdict } from './judge.ts';
import { createTalker, type Talker } from './talker.ts';

export type { Verdict };

export interface Fire {
  dataDir: string;
  servers: number;
  customers: number;
  agents: number;
  serverKills: number;
  postgresKills: number;
  /** Middle of the time from one kill to the next. */
  betweenKillsMs: number;
  /** What the servers are started with beside the limits of a load test. */
  env?: Record<string, string>;
  tell(line: string): void;
}

const patienceMs = 60_000;

async function killPostgres(dataDir: string): Promise<void> {
  const pid = Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
}

async function readLog(admin: StaffClient, conversationId: ConversationId): Promise<StaffEvent[]> {
  const all: StaffEvent[] = [];
  for (;;) {
    const { events, more } = await admin.api.desk.listEvents({
      conversationId,
      after: all.at(-1)?.seq ?? 0,
      limit: 200,
    });
    all.push(...events);
    if (!more) return all;
  }
}

async function until(done: () => boolean, deadline: number): Promise<void> {
  while (!done() && Date.now() < deadline) await wait(100);
}

/** Everybody talks, everything is killed, and what was promised is compared with what is there. */
export async function chatUnderFire(fire: Fire): Promise<Verdict> {
  const env = { ...loadEnvironment, LOG_LEVEL: 'error', ...fire.env };
  const servers: ServerProcess[] = [await startServerProcess({ dataDir: fire.dataDir, env })];
  const [first] = servers;
  if (!first?.ownerLink) throw new Error('the data folder is not new');
  const admin = await acceptLink(first.url, first.ownerLink, { name: 'Ada', email: 'ada@team.example' });
  while (servers.length < fire.servers) servers.push(await startServerProcess({ dataDir: fire.dataDir, env }));
  const someServer = () => servers[Math.floor(Math.random() * servers.length)]?.url ?? first.url;

  const talkers: Talker[] = [];
  const conversationIds: ConversationId[] = [];
  for (let index = 0; index < fire.customers; index++) {
    const visitor = await newVisitor(first.url);
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: randomUUID(),
      language: 'en',
      text: 'Hello',
    });
    conversationIds.push(conversation.id);
    talkers.push(
      createTalker({ url: someServer, as: 'customer', token: visitor.token, conversationIds: [conversation.id] }),
    );
  }
  for (let index = 0; index < fire.agents; index++) {
    const share = conversationIds.filter((_id, at) => at % fire.agents === index);
    talkers.push(createTalker({ url: someServer, as: 'staff', cookie: admin.cookie, conversationIds: share }));
  }
  for (const talker of talkers) talker.client.start();

  const talking = setInterval(() => {
    for (const talker of talkers) {
      const ids = [...talker.readings.keys()];
      const id = ids[Math.floor(Math.random() * ids.length)];
      // Nobody writes faster than they are heard: what waits is sent first.
      if (id && talker.pending() < 5 && Math.random() < 0.5) talker.say(id);
    }
  }, 200);

  const kills = [
    ...Array.from({ length: fire.serverKills }, (): 'server' | 'postgres' => 'server'),
    ...Array.from({ length: fire.postgresKills }, (): 'server' | 'postgres' => 'postgres'),
  ];
  // Postgres falls between servers, not after them.
  const order = kills.map((what, index) => ({
    what,
    at: what === 'server' ? index : ((index - fire.serverKills + 0.5) * fire.serverKills) / fire.postgresKills,
  }));
  await wait(1_500);
  for (const { what } of order.sort((a, b) => a.at - b.at)) {
    if (what === 'postgres') await killPostgres(fire.dataDir);
    else {
      const index = Math.floor(Math.random() * servers.length);
      const fallen = servers[index];
      if (!fallen) continue;
      await fallen.kill('SIGKILL');
      servers[index] = await startServerProcess({ dataDir: fire.dataDir, port: fallen.port, env });
    }
    fire.tell(
      `${fire.servers} server(s): killed ${what}, ${talkers.reduce((sum, talker) => sum + talker.acked.size, 0)} acknowledged so far`,
    );
    await wait(fire.betweenKillsMs * (0.5 + Math.random()));
  }

  clearInterval(talking);
  const deadline = Date.now() + patienceMs;
  await until(() => talkers.every((talker) => talker.pending() === 0), deadline);
  const logs = new Map<ConversationId, StaffEvent[]>();
  for (const id of conversationIds) logs.set(id, await readLog(admin, id));
  await until(
    () =>
      talkers.every((talker) =>
        [...talker.readings.values()].every(
          (reading) => reading.through >= (logs.get(reading.conversationId)?.length ?? 0),
        ),
      ),
    deadline,
  );

  const verdict = judge(logs, talkers);
  const left = talkers.reduce((sum, talker) => sum + talker.pending() + talker.refused.length, 0);
  if (left > 0)
    fire.tell(
      `${left} messages were neither acknowledged nor lost: ${talkers
        .flatMap((talker) => talker.refused)
        .slice(0, 3)
        .join(', ')}`,
    );
  for (const talker of talkers) talker.client.stop();
  for (const server of servers) await server.kill('SIGTERM');
  return verdict;
}
