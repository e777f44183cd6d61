import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConversationId } from '@gatehouse/contract/ids';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { createRandom } from '../../server/demo/random.ts';
import { acceptLink, type StaffClient } from '../../testing/clients.ts';
import { freePort } from '../../testing/free-port.ts';
import { startPostgresCluster } from '../../testing/postgres-cluster.ts';
import { type ServerProcess, startServerProcess } from '../../testing/server-process.ts';
import { loadEnvironment } from '../load/product-target.ts';
import { createThrower, mailbox } from '../mail/throw-mails.ts';

export interface MailVerdict {
  readonly kills: number;
  /** Mails that the server said it had kept. */
  readonly accepted: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Accepted, and not once in a log: not at all, or more than once. */
  readonly misfiled: number;
  readonly replies: number;
  /** Replies whose mail arrived more often than once, or not although it was said to be sent. */
  readonly doubleReplies: number;
  readonly missingReplies: number;
  /** Replies of which the product says that nobody knows. */
  readonly unknownReplies: number;
}

interface Options {
  readonly mails: number;
  readonly replies: number;
  readonly kills: number;
  readonly betweenKillsMs: number;
  readonly tell: (line: string) => void;
}

const senders = 40;

/** The server that the product hands its mails to: it takes each, and counts how often it came. */
async function startSink(): Promise<{ port: number; came: Map<string, number>; close(): Promise<void> }> {
  const came = new Map<string, number>();
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    async onData(stream, session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const id = /^Message-ID:\s*<([^>]*)>/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '';
      for (const { address } of session.envelope.rcptTo) {
        const key = `${id} ${address}`;
        came.set(key, (came.get(key) ?? 0) + 1);
      }
      done();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port, came, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '');
  return list.trim().split(' ').filter(Boolean).map(Number);
}

/** Ends the server and every process that it started, without a word. */
async function killAll(server: ServerProcess): Promise<void> {
  const children = await childrenOf(server.pid);
  const grandchildren = (await Promise.all(children.map(childrenOf))).flat();
  await server.kill('SIGKILL');
  for (const pid of [...children, ...grandchildren]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
}

/**
 * Mails come in and replies go out while everything is killed with -9 again and again. Linux only.
 *
 * @returns what was lost, doubled or misfiled, counted in the database and at the server that got the replies
 */
export async function mailUnderFire(options: Options): Promise<MailVerdict> {
  const cluster = await startPostgresCluster();
  const sink = await startSink();
  const [port, mailPort] = [await freePort(), await freePort()];
  const env = {
    ...loadEnvironment,
    DATABASE_URL: cluster.url,
    LOG_LEVEL: 'silent',
    MAIL_FROM: mailbox,
    MAIL_IN_SMTP_PORT: String(mailPort),
    MAIL_IN_HOST: '127.0.0.1',
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
  };
  let server = await startServerProcess({ port, env });
  const { dataDir } = server;
  if (!server.ownerLink) throw new Error('a new installation prints an owner link');
  const admin = await acceptLink(server.url, server.ownerLink, { name: 'Ada', email: 'ada@team.example' });
  const pool = new pg.Pool({ connectionString: cluster.url, max: 3 });
  const random = createRandom(11);

  const accepted = new Map<string, string>();
  let next = 0;
  let isDone = false;
  const thrower = createThrower(mailPort, 6);
  async function throwing(): Promise<void> {
    for (let number = next++; number < options.mails; number = next++) {
      const id = `fire-${number}@mail.example`;
      const from = `c${random.between(1, senders)}@mail.example`;
      const raw = Buffer.from(
        `Message-ID: <${id}>\r\nDate: ${new Date().toUTCString()}\r\nFrom: ${from}\r\nTo: ${mailbox}\r\nSubject: Fire\r\n\r\nmail number ${number}\r\n`,
      );
      const kept = await thrower.throwMail(raw);
      if (kept !== null) accepted.set(id, kept);
      // Some servers send again although they were answered.
      if (random.chance(0.1)) await thrower.throwMail(raw);
    }
  }

  const replied = new Set<string>();
  async function replying(): Promise<void> {
    while (replied.size < options.replies && !(isDone && (await openConversations(pool, replied)).length === 0)) {
      const [conversationId] = await openConversations(pool, replied).catch(() => []);
      if (conversationId === undefined) await wait(50);
      else {
        replied.add(conversationId);
        await replyUntilTaken(admin, conversationId);
      }
    }
  }

  async function killing(): Promise<number> {
    let kills = 0;
    while (kills < options.kills) {
      await wait(random.between(options.betweenKillsMs / 2, options.betweenKillsMs * 1.5));
      await killAll(server);
      kills++;
      options.tell(`kill ${kills}: ${accepted.size} mails accepted, ${replied.size} replies`);
      server = await startServerProcess({ port, dataDir, env });
    }
    return kills;
  }

  const killed = killing();
  await Promise.all([...Array.from({ length: 6 }, throwing), replying()]);
  isDone = true;
  const kills = await killed;
  thrower.close();
  await settled(pool);

  const verdict = await judge(pool, accepted, sink.came);
  await killAll(server);
  await pool.end();
  await sink.close();
  await cluster.stop();
  return { kills, accepted: accepted.size, replies: replied.size, ...verdict };
}

async function openConversations(pool: pg.Pool, known: ReadonlySet<string>): Promise<ConversationId[]> {
  const { rows } = await pool.query<{ id: ConversationId }>(
    "select id from conversation where status = 'open' and channel = 'email' and not (id = any($1)) limit 1",
    [[...known]],
  );
  return rows.map(({ id }) => id);
}

/** As the desk does it: the same client id until the server has answered. */
async function replyUntilTaken(admin: StaffClient, conversationId: ConversationId): Promise<void> {
  const clientId = randomUUID();
  for (;;) {
    const taken = await admin.api.desk.reply({ conversationId, clientId, text: 'We are looking.' }).catch(() => null);
    if (taken) return;
    await wait(100);
  }
}

/** Nothing is left to read or to send; a mail whose sender was killed takes its time to be given up. */
async function settled(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ left: number }>(
      `select (select count(*) from mail_message where state = 'received')
        + (select count(*) from mail_outgoing where state in ('waiting', 'sending'))
        + (select count(*) from graphile_worker.jobs where attempts < max_attempts) as left`,
    );
    if (Number(rows[0]?.left) === 0) return;
    await wait(200);
  }
}

async function judge(pool: pg.Pool, accepted: ReadonlyMap<string, string>, came: ReadonlyMap<string, number>) {
  const mails = await pool.query<{ message_id: string; count: number; filed: number }>(
    `select message_id, count(*)::int as count, count(*) filter (where state = 'filed')::int as filed
     from mail_message where message_id like 'fire-%' group by 1`,
  );
  const byId = new Map(mails.rows.map((row) => [row.message_id, row]));
  const texts = await pool.query<{ text: string; count: number }>(
    "select text, count(*)::int as count from conversation_event where text like 'mail number %' group by 1",
  );
  const inLogs = new Map(texts.rows.map(({ text, count }) => [text, count]));
  const ids = [...accepted.keys()];
  const numberOf = (id: string) => `mail number ${/fire-(\d+)@/.exec(id)?.[1]}`;
  const outgoing = await pool.query<{ key: string; state: string }>(
    "select message_id || ' ' || to_address as key, state from mail_outgoing",
  );
  const arrived = (key: string) => came.get(key) ?? 0;
  return {
    lost: ids.filter((id) => !byId.has(id)).length,
    duplicated: [...byId.values()].filter(({ count }) => count > 1).length,
    misfiled: ids.filter((id) => inLogs.get(numberOf(id)) !== 1).length,
    doubleReplies: outgoing.rows.filter(({ key }) => arrived(key) > 1).length,
    missingReplies: outgoing.rows.filter(({ key, state }) => state !== 'unknown' && arrived(key) === 0).length,
    unknownReplies: outgoing.rows.filter(({ state }) => state === 'unknown').length,
  };
}
