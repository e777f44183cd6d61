import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chatUnderFire, type Verdict } from '../fire/chat-under-fire.ts';

/**
 * Customers and agents talk while the server is killed with -9 ten times and Postgres three times, once with one server
 * process and once with two on the same database. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    customers: { type: 'string', default: '200' },
    agents: { type: 'string', default: '20' },
    'server-kills': { type: 'string', default: '10' },
    'postgres-kills': { type: 'string', default: '3' },
    servers: { type: 'string', default: '1,2' },
  },
});

const verdicts: (Verdict & { servers: number })[] = [];
for (const servers of values.servers.split(',').map(Number)) {
  const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-chaos-'));
  const verdict = await chatUnderFire({
    dataDir,
    servers,
    customers: Number(values.customers),
    agents: Number(values.agents),
    serverKills: Number(values['server-kills']),
    postgresKills: Number(values['postgres-kills']),
    betweenKillsMs: 2_500,
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  verdicts.push({ servers, ...verdict });
  await rm(dataDir, { recursive: true, force: true });
}

const sum = (key: keyof Verdict) => verdicts.reduce((total, verdict) => total + verdict[key], 0);
const total = {
  acked: sum('acked'),
  lost: sum('lost'),
  duplicated: sum('duplicated'),
  outOfOrder: sum('outOfOrder'),
  notShown: sum('notShown'),
};
process.stdout.write(`${JSON.stringify({ name: 'chat', ...total, runs: verdicts })}\n`);
process.exitCode = total.acked > 0 && total.lost + total.duplicated + total.outOfOrder + total.notShown === 0 ? 0 : 1;
