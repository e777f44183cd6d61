import { once } from 'node:events';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createChains } from '../../server/domains/chains/index.ts';
import { migrateAll } from '../../server/migrations.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { connectDatabase } from '../../server/platform/db/database.ts';
import { createLog } from '../../server/platform/log.ts';
import { startAnvil } from '../../testing/nodes/anvil.ts';
import { startPostgresCluster } from '../../testing/postgres-cluster.ts';

/**
 * What many followed transfers cost on one real node, for one new block in which some of them are: calls to the node, and CPU of
 * the server. Beside it the bare loop: one call for each. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    watches: { type: 'string', default: '10000' },
    mined: { type: 'string', default: '20' },
  },
});
const watches = Number(values.watches);
const mined = Number(values.mined);

await using node = await startAnvil();
let calls = 0;
const counting = createServer(async (request, response) => {
  calls += 1;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const answer = await fetch(node.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  response.setHeader('content-type', 'application/json').end(await answer.text());
});
counting.listen(0, '127.0.0.1');
await once(counting, 'listening');
const address = counting.address();
if (typeof address !== 'object' || address === null) throw new Error('no port');

const cluster = await startPostgresCluster();
const log = createLog('error');
const database = connectDatabase({ url: cluster.url, connections: 6, log });
await migrateAll(database, log);
const { pool } = database;
const endpoint = { label: 'anvil', kind: 'evm-rpc', url: `http://127.0.0.1:${address.port}`, trust: 'own' } as const;
const file = { chains: { 'evm-test': [endpoint] }, recipients: [], tokens: [] };
const { jobs } = createChains({ file, database, clock: systemClock, log });
const lookOnce = async () => jobs.find(({ name }) => name === 'chains:check-watches')?.run({});

const [from, to] = await node.call<string[]>('eth_accounts');
const ids: string[] = [];
for (let at = 0; at < mined; at += 1) ids.push(await node.call('eth_sendTransaction', { from, to, value: '0x1' }));
for (let at = mined; at < watches; at += 1) ids.push(`0x${at.toString(16).padStart(64, '0')}`);
const finding = { id: '', chain: 'evm-test', state: 'waiting', cause: 'next-block' };
await pool.query(
  `insert into transfer_watch (customer_id, chain, id, cause, finding, followed_at, changed_at, seen_at, checked_at)
   select gen_random_uuid(), 'evm-test', id, 'next-block', $2, now(), now(), now(), now() from unnest($1::text[]) as id`,
  [ids, JSON.stringify(finding)],
);

await lookOnce();
await node.call('anvil_mine', '0x1');
calls = 0;
const cpu = process.cpuUsage();
const start = performance.now();
await lookOnce();
const spent = process.cpuUsage(cpu);
const wallMs = performance.now() - start;
const { rows } = await pool.query("select count(*)::int as told from transfer_watch where cause = 'few-confirmations'");
process.stdout.write(
  `${JSON.stringify({
    name: 'watches',
    product: calls,
    limit: watches,
    ratio: Math.round((calls / watches) * 10_000) / 10_000,
    unit: 'calls to the node for one new block; the bare loop asks once for each',
    watches,
    minedInTheBlock: mined,
    told: rows[0].told,
    cpuMs: Math.round((spent.user + spent.system) / 1_000),
    wallMs: Math.round(wallMs),
  })}\n`,
);
counting.closeAllConnections();
counting.close();
await database.close();
await cluster.stop();
