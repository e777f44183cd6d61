// A complete client of the realtime protocol (docs/realtime.md). Follows one conversation of a customer, and sends what is typed:
//   GATEHOUSE_TOKEN=… node docs/examples/realtime-client.mjs https://support.example CONVERSATION_ID
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

const [origin, conversationId] = process.argv.slice(2);
const outbox = []; // what has no ack yet, oldest first; keep it on disk if it must survive a crash of yours
let last = 0; // everything up to this position has been shown
let [socket, ready, stopped, attempts, pause, heardAt, pulse] = [null, false, false, 0, 0, 0, null];

const say = (frame) => ready && socket.send(JSON.stringify(frame));
const subscribe = () => say({ type: 'subscribe', conversationId, after: last });
const transmit = () => outbox.length > 0 && say({ type: 'send', conversationId, ...outbox[0] });
const settle = () => outbox.shift() && transmit();
const isOldest = (clientId) => clientId !== undefined && clientId === outbox[0]?.clientId;

const on = {
  welcome({ pingAfterMs }) {
    [ready, attempts] = [true, 0];
    pulse = setInterval(() => {
      if (Date.now() - heardAt > 2 * pingAfterMs) socket.terminate();
      else say({ type: 'ping' });
    }, pingAfterMs);
    subscribe();
    transmit(); // again, with the same client id: what was committed before the connection broke is not added twice
  },
  events({ after, through, events }) {
    if (after > last) return subscribe(); // a gap
    for (const event of events.filter(({ seq }) => seq > last)) console.log(JSON.stringify(event));
    last = Math.max(last, through);
  },
  ack: ({ clientId }) => isOldest(clientId) && settle(),
  error({ code, clientId, retryAfterMs = 1_000 }) {
    const passing = ['RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL'].includes(code);
    if (passing) return setTimeout(isOldest(clientId) ? transmit : subscribe, retryAfterMs);
    console.error(`${code}${isOldest(clientId) ? `: ${outbox[0].text}` : ''}`);
    if (isOldest(clientId)) settle(); // refused for good: the text goes back to whoever wrote it
  },
  bye({ reason, reconnectAfterMs }) {
    console.error(reason);
    [stopped, pause] = [reconnectAfterMs === null, reconnectAfterMs ?? 0];
  },
};

function connect() {
  socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/realtime`);
  const hello = { type: 'hello', protocol: 1, as: 'customer', token: process.env.GATEHOUSE_TOKEN };
  socket.on('open', () => socket.send(JSON.stringify(hello)));
  socket.on('message', (data) => {
    heardAt = Date.now();
    for (const frame of [JSON.parse(data)].flat()) on[frame.type]?.(frame); // one, or several that left together
  });
  socket.on('error', () => {}); // 'close' follows
  socket.on('close', () => {
    clearInterval(pulse);
    ready = false;
    if (stopped) return process.exit(1);
    setTimeout(connect, pause + Math.random() * Math.min(30_000, 500 * 2 ** attempts++)); // full jitter
    pause = 0;
  });
}

createInterface({ input: process.stdin }).on('line', (text) => {
  if (outbox.push({ clientId: randomUUID(), kind: 'message', text }) === 1) transmit();
});
connect();
