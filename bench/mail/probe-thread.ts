import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { newVisitor } from '../../testing/clients.ts';
import type { ProbeOrder } from './probe-chat.ts';

/** Writes on and on, in a thread of its own, so that nothing that the measuring program does counts as the server's delay. */
const { url, everyMs } = workerData as ProbeOrder;
const visitor = await newVisitor(url);
const { conversation } = await visitor.api.channels.startConversation({
  clientId: randomUUID(),
  language: 'en',
  text: 'Hello',
});
const socket = new WebSocket(`${url.replace('http', 'ws')}/realtime`, { perMessageDeflate: false });
const sentAt = new Map<string, number>();

socket.on('open', () =>
  socket.send(JSON.stringify({ type: 'hello', protocol: 1, as: 'customer', token: visitor.token })),
);
socket.on('message', (data) => {
  const text = data.toString();
  if (text.includes('"type":"welcome"')) setInterval(write, everyMs);
  if (!text.includes('"type":"ack"')) return;
  for (const [, clientId = ''] of text.matchAll(/"clientId":"([^"]+)"/g)) {
    const at = sentAt.get(clientId);
    if (at === undefined) continue;
    sentAt.delete(clientId);
    parentPort?.postMessage(performance.now() - at);
  }
});

function write(): void {
  const clientId = randomUUID();
  sentAt.set(clientId, performance.now());
  socket.send(JSON.stringify({ type: 'send', conversationId: conversation.id, clientId, text: 'Where is it?' }));
}
