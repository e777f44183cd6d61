import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createWorld, type World } from './world.ts';

const example = fileURLToPath(new URL('../docs/examples/realtime-client.mjs', import.meta.url));
let world: World;
let client: ChildProcess;
let network: { server: Server; port: number; cut(): void; mend(): void };

/** A way to the server that can be cut. */
async function networkTo(port: number) {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = dial(port, '127.0.0.1');
    for (const [from, to] of [[near, far] as const, [far, near] as const]) {
      open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy()).on('close', () => open.delete(from));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server,
    port: (server.address() as { port: number }).port,
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend() {
      isCut = false;
    },
  };
}

beforeAll(async () => {
  world = await createWorld();
  network = await networkTo(world.running.port);
});

afterAll(async () => {
  client?.kill();
  network?.server.close();
  network?.cut();
  await world?.stop();
});

test('the client of the guide loses nothing, doubles nothing and keeps the order, through a broken network', async () => {
  const [visitor, agent] = await Promise.all([world.visitor(), world.staff('agent')]);
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID() as never,
    language: 'en',
    text: 'first',
  });
  const conversationId = conversation.id;

  client = spawn(process.execPath, [example, `http://127.0.0.1:${network.port}`, conversationId], {
    env: { PATH: process.env.PATH, GATEHOUSE_TOKEN: visitor.token },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const shown: string[] = [];
  createInterface({ input: client.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const event = JSON.parse(line) as { kind: string; text?: string; author: { kind: string } };
    if (event.kind === 'message') shown.push(`${event.author.kind}: ${event.text}`);
  });
  const type = (text: string) => client.stdin?.write(`${text}\n`);
  const reply = (text: string) => agent.api.desk.reply({ conversationId, clientId: randomUUID() as never, text });
  const untilShown = (...texts: string[]) =>
    vi.waitFor(() => expect(shown.slice(-texts.length)).toEqual(texts), { timeout: 15_000 });

  await untilShown('customer: first');
  type('second');
  await untilShown('customer: second');
  await reply('third');
  await untilShown('staff: third');

  network.cut();
  type('fourth');
  type('fifth');
  await reply('while you were away');
  network.mend();
  await untilShown('staff: while you were away', 'customer: fourth', 'customer: fifth');
  expect(shown).toHaveLength(6);

  const { events } = await agent.api.desk.listEvents({ conversationId });
  const texts = events.flatMap((event) => (event.kind === 'message' ? [`${event.author.kind}: ${event.text}`] : []));
  expect(texts).toEqual(shown);
});
