import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createRandom } from '../../server/demo/random.ts';
import { freePort } from '../../testing/free-port.ts';
import { startPostgresCluster } from '../../testing/postgres-cluster.ts';
import { startServerProcess } from '../../testing/server-process.ts';
import { percentiles } from '../load/percentiles.ts';
import { loadEnvironment } from '../load/product-target.ts';
import { bombs } from '../mail/bombs.ts';
import { mutateMail, seedMails } from '../mail/mutate-mail.ts';
import { probeChat } from '../mail/probe-chat.ts';
import { allFiled, countByFate, countLost, createThrower, mailbox } from '../mail/throw-mails.ts';
import { watchReaders } from '../mail/watch-processes.ts';

/**
 * Bombs one by one, then thousands of damaged mails, by SMTP into a real server, while a customer chats: what each cost its
 * reader, what became of it, and how long the customer waited. The last line is one JSON object. Linux only.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    mails: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const tell = (line: string) => void (values.json || process.stdout.write(`${line}\n`));

/** Public mails of others where they are at hand, our own where not. */
async function startingMails(): Promise<readonly Buffer[]> {
  const folder = join(import.meta.dirname, '../../../shared/data/email');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => /\.(eml|raw)$/.test(name)).sort();
  return files.length === 0 ? seedMails : Promise.all(files.map((name) => readFile(join(folder, name))));
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
const pool = new pg.Pool({ connectionString: cluster.url, max: 2 });
const readers = watchReaders(server.pid);
const probe = await probeChat(server.url, 20);
const thrower = createThrower(port, 8);

await new Promise((resolve) => setTimeout(resolve, 3_000));
probe.take();
await new Promise((resolve) => setTimeout(resolve, 15_000));
const idle = probe.take();

let refused = 0;
let accepted = 0;
const keptIds = new Set<string>();

async function throwOne(raw: Buffer): Promise<void> {
  const id = await thrower.throwMail(raw);
  if (id === null) refused++;
  else {
    accepted++;
    keptIds.add(id);
  }
}

const charges: { name: string; bytes: number; cpuMs: number; megabytes: number }[] = [];
for (const { name, build } of bombs) {
  const raw = build(1);
  readers.take();
  await throwOne(raw);
  await allFiled(pool);
  const { cpuMs, residentBytes } = readers.take();
  charges.push({ name, bytes: raw.length, cpuMs, megabytes: Math.round(residentBytes / 1e6) });
  tell(`${name}: ${(raw.length / 1e6).toFixed(1)} MB, ${cpuMs} ms CPU, ${Math.round(residentBytes / 1e6)} MB`);
}
const underBombs = probe.take();

const random = createRandom(Number(values.seed));
const starts = await startingMails();
let left = Number(values.mails);
const throwing = async () => {
  for (; left > 0; ) {
    left--;
    await throwOne(mutateMail(random.pick(starts), random));
  }
};
await Promise.all(Array.from({ length: 8 }, throwing));
await allFiled(pool);
const damagedUse = readers.take();
const underDamaged = probe.take();

const fates = await countByFate(pool);
const kept = Object.values(fates).reduce((sum, each) => sum + each, 0);
const alive = (await fetch(`${server.url}/readyz`)).ok;
const p99 = (samples: readonly number[]) => percentiles(samples, [0.99])[0] ?? Number.NaN;
const result = {
  name: 'mail-bombs',
  accepted,
  refused,
  kept,
  lost: await countLost(pool, keptIds),
  // The same mail twice is one: a mutation can leave a mail as it was.
  fates,
  bombs: charges,
  mostCpuMs: Math.max(...charges.map(({ cpuMs }) => cpuMs)),
  mostMegabytes: Math.max(...charges.map(({ megabytes }) => megabytes), Math.round(damagedUse.residentBytes / 1e6)),
  serverMegabytes: Math.round(readers.serverBytes() / 1e6),
  chatP99Ms: { idle: p99(idle), underBombs: p99(underBombs), underDamaged: p99(underDamaged) },
  crashes: (fates.crashed ?? 0) + (alive ? 0 : 1),
};
readers.stop();
await probe.close();
thrower.close();
await pool.end();
await server.kill('SIGTERM');
await cluster.stop();
await rm(server.dataDir, { recursive: true, force: true });

process.stdout.write(`${JSON.stringify(result)}\n`);
const isBounded = result.mostCpuMs <= 5_200 && result.mostMegabytes <= 512;
process.exitCode = result.crashes === 0 && result.lost === 0 && isBounded && kept > 0 ? 0 : 1;
