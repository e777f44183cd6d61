import { createServer } from 'node:http';
import pg from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The limit that the product is measured against, run as a process of its own: WebSocket in, multi-row INSERT, commit, ack.
 * No accounts, no order, no idempotency, no followers: `node bare-loop.ts PORT` with DATABASE_URL.
 */
interface Waiting {
  socket: WebSocket;
  conversationId: string;
  clientId: string;
  text: string;
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
await pool.query(
  'drop table if exists bare_event; create table bare_event (conversation_id uuid not null, client_id uuid not null, text text not null, at timestamptz not null default now())',
);

const queue: Waiting[] = [];
let working = false;

async function work(): Promise<void> {
  working = true;
  await new Promise((resolve) => setImmediate(resolve));
  while (queue.length > 0) {
    const batch = queue.splice(0, 512);
    await pool.query({
      name: 'insert',
      text: 'insert into bare_event (conversation_id, client_id, text) select * from unnest($1::uuid[], $2::uuid[], $3::text[])',
      values: [
        batch.map((each) => each.conversationId),
        batch.map((each) => each.clientId),
        batch.map((each) => each.text),
      ],
    });
    for (const { socket, clientId } of batch) socket.send(JSON.stringify({ type: 'ack', clientId }));
  }
  working = false;
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const { conversationId, clientId, text } = JSON.parse(data.toString()) as Waiting;
    queue.push({ socket, conversationId, clientId, text });
    if (!working) void work();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'));
