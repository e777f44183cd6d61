import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createRandom } from '../../server/demo/random.ts';
import { freePort } from '../../testing/free-port.ts';
import { startPostgresCluster } from '../../testing/postgres-cluster.ts';
import { startServerProcess } from '../../testing/server-process.ts';
import { median, percentiles } from '../load/percentiles.ts';
import { loadEnvironment } from '../load/product-target.ts';
import { allFiled, createThrower, mailbox } from '../mail/throw-mails.ts';

/**
 * Mails from SMTP DATA to their conversation in the desk, beside the bare loop (receive, parse with the same parser, one INSERT),
 * in turns on the same machine and the same Postgres. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    mails: { type: 'string', default: '2000' },
    connections: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '3' },
  },
});
const mails = Number(values.mails);
const connections = Number(values.connections);
const tell = (line: string) => void (values.json || process.stdout.write(`${line}\n`));

const words =
  'my transfer has been pending for two hours where is it please help order amount wallet address network fee'.split(
    ' ',
  );
const random = createRandom(7);
let number = 0;

/** A mail as customers write it: plain and HTML part, a few hundred words, every tenth with a picture of 40 kB. */
function nextMail(): { id: string; raw: Buffer } {
  const id = `bench-${process.pid}-${++number}@mail.example`;
  const text = Array.from({ length: random.between(30, 200) }, () => random.pick(words)).join(' ');
  const picture = random.chance(0.1)
    ? `--x\r\nContent-Type: image/png; name="screen.png"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n${random.text('ABCDEFGHabcdefgh0123', 54_000).replaceAll(/(.{76})/g, '$1\r\n')}\r\n`
    : '';
  const raw = [
    `Message-ID: <${id}>`,
    'Date: Fri, 27 Nov 2026 10:00:00 +0000',
    `From: Customer ${number} <c${number}@mail.example>`,
    `To: ${mailbox}`,
    'Subject: My transfer is pending',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="x"',
    '',
    `--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    `--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>\r\n${picture}--x--`,
    '',
  ].join('\r\n');
  return { id, raw: Buffer.from(raw) };
}

/** Sends all mails over so many connections; `sentAt` holds the time at which each was begun. */
async function sendAll(port: number, count: number): Promise<Map<string, number>> {
  const thrower = createThrower(port, connections);
  const sentAt = new Map<string, number>();
  let left = count;
  const send = async () => {
    for (; left > 0; ) {
      left--;
      const { id, raw } = nextMail();
      sentAt.set(id, Date.now());
      await thrower.throwMail(raw);
    }
  };
  await Promise.all(Array.from({ length: connections }, send));
  thrower.close();
  return sentAt;
}

async function startBare(databaseUrl: string): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort();
  const entry = fileURLToPath(new URL('../mail/bare-mail.ts', import.meta.url));
  const child = spawn(process.execPath, [entry, String(port)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { port, child };
}

const cluster = await startPostgresCluster();
const port = await freePort();
const server = await startServerProcess({
  env: {
    ...loadEnvironment,
    DATABASE_URL: cluster.url,
    MAIL_FROM: mailbox,
    MAIL_IN_SMTP_PORT: String(port),
    MAIL_IN_HOST: '127.0.0.1',
  },
});
const bare = await startBare(cluster.url);
const pool = new pg.Pool({ connectionString: cluster.url, max: 2 });

interface Round {
  perSecond: number;
  keptPerSecond: number;
  visibleMs: number[];
}

async function measureProduct(): Promise<Round> {
  const started = performance.now();
  const sentAt = await sendAll(port, mails);
  const kept = performance.now();
  await allFiled(pool);
  const ended = performance.now();
  const { rows } = await pool.query<{ message_id: string; filed_at: Date }>(
    "select message_id, filed_at from mail_message where state = 'filed' and message_id = any($1)",
    [[...sentAt.keys()]],
  );
  if (rows.length !== mails) throw new Error(`${mails - rows.length} mails are not in the desk`);
  return {
    perSecond: (mails / (ended - started)) * 1_000,
    keptPerSecond: (mails / (kept - started)) * 1_000,
    visibleMs: rows.map((row) => Number(row.filed_at) - (sentAt.get(row.message_id) ?? 0)),
  };
}

async function measureBare(): Promise<number> {
  const started = performance.now();
  await sendAll(bare.port, mails);
  return (mails / (performance.now() - started)) * 1_000;
}

await sendAll(port, 200);
await sendAll(bare.port, 200);
await allFiled(pool);
const products: Round[] = [];
const bares: number[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  bares.push(await measureBare());
  products.push(await measureProduct());
  tell(
    `bare ${bares.at(-1)?.toFixed(0)}/s, product ${products.at(-1)?.perSecond.toFixed(0)}/s (kept ${products.at(-1)?.keptPerSecond.toFixed(0)}/s)`,
  );
}
bare.child.kill('SIGKILL');
await pool.end();
await server.kill('SIGTERM');
await cluster.stop();
await rm(server.dataDir, { recursive: true, force: true });

const [p50, p95] = percentiles(
  products.flatMap(({ visibleMs }) => visibleMs),
  [0.5, 0.95],
);
const round = (value: number) => Math.round(value);
const mailsPerSecond = median(products.map(({ perSecond }) => perSecond));
const barePerSecond = median(bares);
process.stdout.write(
  `${JSON.stringify({
    name: 'mail',
    mails,
    connections,
    mailsPerSecond: round(mailsPerSecond),
    keptPerSecond: round(median(products.map(({ keptPerSecond }) => keptPerSecond))),
    barePerSecond: round(barePerSecond),
    ratio: Math.round((mailsPerSecond / barePerSecond) * 100) / 100,
    visibleMs: { p50, p95 },
  })}\n`,
);
