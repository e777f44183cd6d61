import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '../../testing/free-port.ts';
import { startPostgresCluster } from '../../testing/postgres-cluster.ts';
import { type LoopCustomer, type LoopResult, runClosedLoop } from '../load/closed-loop.ts';
import { median, percentiles } from '../load/percentiles.ts';
import { startProductTarget } from '../load/product-target.ts';
import { watchConversations } from '../load/watching-agents.ts';

/**
 * Closed-loop customers over real WebSockets against the real server process, beside the bare loop (WebSocket in, multi-row
 * INSERT, commit, ack, no product), in turns on the same machine and the same Postgres. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    customers: { type: 'string', default: '1000' },
    agents: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
  },
});
const customers = Number(values.customers);
const agents = Number(values.agents);
const time = { warmUpSeconds: 3, seconds: Number(values.seconds) };

function tell(line: string): void {
  if (!values.json) process.stdout.write(`${line}\n`);
}

async function startBareLoop(databaseUrl: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const entry = fileURLToPath(new URL('../load/bare-loop.ts', import.meta.url));
  const child = spawn(process.execPath, [entry, String(port)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { url: `ws://127.0.0.1:${port}`, child };
}

async function measureBare(databaseUrl: string): Promise<LoopResult> {
  const bare = await startBareLoop(databaseUrl);
  const loop = Array.from(
    { length: customers },
    (): LoopCustomer => ({ conversationId: randomUUID(), greet: [], greeted: () => false }),
  );
  const result = await runClosedLoop(bare.url, loop, time);
  bare.child.kill('SIGKILL');
  await once(bare.child, 'exit');
  return result;
}

const cluster = await startPostgresCluster();
const target = await startProductTarget(cluster.url, customers);
const socketUrl = `${target.server.url.replace('http', 'ws')}/realtime`;

async function measureProduct(): Promise<LoopResult & { deliveryMs: number[] }> {
  const watchers = await watchConversations(
    socketUrl,
    target.admin.cookie,
    target.server.url,
    target.customers.map((customer) => customer.conversationId),
    agents,
  );
  const loop = await Promise.all(
    target.customers.map(
      async ({ visitor, conversationId }): Promise<LoopCustomer> => ({
        conversationId,
        greet: [
          JSON.stringify({ type: 'hello', protocol: 1, as: 'customer', token: visitor.token }),
          JSON.stringify({
            type: 'subscribe',
            conversationId,
            after: (await visitor.api.channels.getMyConversation({ conversationId })).lastSeq,
          }),
        ],
        greeted: (frame) => frame.includes('"type":"events"'),
      }),
    ),
  );
  watchers.start();
  const result = await runClosedLoop(socketUrl, loop, time, watchers.sent);
  watchers.close();
  return { ...result, deliveryMs: watchers.deliveryMs };
}

const bare: LoopResult[] = [];
const product: Awaited<ReturnType<typeof measureProduct>>[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  bare.push(await measureBare(cluster.url));
  product.push(await measureProduct());
  tell(
    `round ${round}: bare ${Math.round(bare.at(-1)?.ackedPerSecond ?? 0)}/s, product ${Math.round(product.at(-1)?.ackedPerSecond ?? 0)}/s`,
  );
}
await target.server.kill('SIGTERM');
await cluster.stop();

const ofProduct = median(product.map((result) => result.ackedPerSecond));
const ofBare = median(bare.map((result) => result.ackedPerSecond));
const [ackP50Ms, ackP99Ms] = percentiles(
  product.flatMap((result) => result.ackMs),
  [0.5, 0.99],
);
const [deliveryP50Ms, deliveryP99Ms] = percentiles(
  product.flatMap((result) => result.deliveryMs),
  [0.5, 0.99],
);
const [bareAckP99Ms] = percentiles(
  bare.flatMap((result) => result.ackMs),
  [0.99],
);
process.stdout.write(
  `${JSON.stringify({
    name: 'chat',
    product: Math.round(ofProduct),
    limit: Math.round(ofBare),
    ratio: Math.round((ofProduct / ofBare) * 1000) / 1000,
    unit: 'acked messages/s, median of rounds',
    ackP50Ms,
    ackP99Ms,
    deliveryP50Ms,
    deliveryP99Ms,
    bareAckP99Ms,
    customers,
    agents,
    rounds: product.length,
  })}\n`,
);
