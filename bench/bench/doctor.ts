import { once } from 'node:events';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { evmScenarios } from '../../packages/tx-doctor/evaluation/evm-scenarios.ts';
import { otherScenarios } from '../../packages/tx-doctor/evaluation/other-scenarios.ts';
import { createRandom } from '../../packages/tx-doctor/evaluation/random.ts';
import { utxoScenarios } from '../../packages/tx-doctor/evaluation/utxo-scenarios.ts';
import { diagnose } from '../../packages/tx-doctor/index.ts';
import { createTransferCheck } from '../../server/domains/chains/index.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createLog } from '../../server/platform/log.ts';
import { type EvmTestNode, startAnvil } from '../../testing/nodes/anvil.ts';
import { median, percentiles } from '../load/percentiles.ts';

/**
 * How long a diagnosis takes on a real node, beside the bare round trips: the very requests that the product sent, in the same
 * waves (what it asked at once is asked at once), without reading an answer. In turns, in one process. And how many diagnoses
 * a second the judgement alone makes. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '200' } },
});
const rounds = Number(values.rounds);

interface Recorded {
  readonly body: string;
  readonly start: number;
  end: number;
}

interface Measured {
  readonly product: number[];
  readonly bare: number[];
}

await using node = await startAnvil();
const id = await sendAndMine(node);
const waves = wavesOf(await record(node, id));
const beside = await measure(node.url);
const far = await between(node.url, { delayMs: 20 });
const away = await measure(far.url);
far.close();

const [productP50, productP99] = percentiles(away.product, [0.5, 0.99]);
const [bareP50, bareP99] = percentiles(away.bare, [0.5, 0.99]);
const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
process.stdout.write(
  `${JSON.stringify({
    name: 'doctor',
    product: rounded(median(away.product)),
    limit: rounded(median(away.bare)),
    ratio: ratioOf(away),
    unit: 'ms for one diagnosis on a real node 20 ms away, median of rounds',
    productP50,
    productP99,
    bareP50,
    bareP99,
    onTheSameMachine: {
      product: rounded(median(beside.product)),
      limit: rounded(median(beside.bare)),
      ratio: ratioOf(beside),
    },
    requests: waves.flat().length,
    waves: waves.length,
    pureDiagnosesPerSecond: Math.round(pureDiagnosesPerSecond()),
    rounds,
  })}\n`,
);

function ratioOf({ product, bare }: Measured): number {
  return rounded(median(product) / median(bare));
}

async function measure(url: string): Promise<Measured> {
  const check = checkOn(url);
  const found: Measured = { product: [], bare: [] };
  for (let round = -20; round < rounds; round += 1) {
    const bare = await timed(() => replay(url, waves));
    const product = await timed(() => check(id, null));
    if (round < 0) continue;
    found.bare.push(bare);
    found.product.push(product);
  }
  return found;
}

async function sendAndMine({ call }: EvmTestNode): Promise<string> {
  const [from, to] = await call<string[]>('eth_accounts');
  const sent = await call('eth_sendTransaction', { from, to, value: '0x1' });
  await call('anvil_mine', '0x20');
  return sent;
}

function checkOn(url: string) {
  const endpoints = { 'evm-test': [{ label: 'anvil', kind: 'evm-rpc', url, trust: 'own' } as const] };
  const file = { chains: endpoints, recipients: [], tokens: [] };
  return createTransferCheck({ file, clock: systemClock, log: createLog('error') });
}

/** A server between the product and the node, which sees what is asked, and can stand for the distance to it. */
async function between(url: string, { delayMs, seen }: { delayMs: number; seen?: Recorded[] }) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const entry: Recorded = { body: Buffer.concat(chunks).toString(), start: performance.now(), end: 0 };
    seen?.push(entry);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const answer = await post(url, entry.body);
    response.setHeader('content-type', 'application/json').end(answer);
    entry.end = performance.now();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What the product asks, and when. Asked twice, since the first time it also makes sure of the chain; slowly, so that waves show. */
async function record({ url }: EvmTestNode, transaction: string): Promise<Recorded[]> {
  const seen: Recorded[] = [];
  const server = await between(url, { delayMs: 20, seen });
  const check = checkOn(server.url);
  await check(transaction, null);
  seen.length = 0;
  await check(transaction, null);
  server.close();
  return seen;
}

/** A request belongs to the wave of those that were under way when it began. */
function wavesOf(recorded: readonly Recorded[]): string[][] {
  const found: string[][] = [];
  let until = 0;
  for (const { body, start, end } of recorded.toSorted((a, b) => a.start - b.start)) {
    const wave = start < until ? found.at(-1) : undefined;
    if (wave === undefined) found.push([body]);
    else wave.push(body);
    until = wave === undefined ? end : Math.min(until, end);
  }
  return found;
}

async function replay(url: string, all: readonly (readonly string[])[]): Promise<void> {
  for (const wave of all) await Promise.all(wave.map((body) => post(url, body)));
}

async function post(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.text();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function pureDiagnosesPerSecond(): number {
  const random = createRandom(1);
  const kinds = [...utxoScenarios, ...evmScenarios, ...otherScenarios];
  const questions = Array.from({ length: 100 }, () => kinds.map((make) => make(random).question)).flat();
  for (const question of questions) diagnose(question);
  const start = performance.now();
  for (const question of questions) diagnose(question);
  return questions.length / ((performance.now() - start) / 1_000);
}
