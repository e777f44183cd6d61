import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

export interface LoopCustomer {
  conversationId: string;
  /** First frames after the connection opens, and how to tell that the server has taken them. */
  greet: readonly string[];
  greeted(frame: string): boolean;
}

export interface LoopResult {
  ackedPerSecond: number;
  ackMs: number[];
}

const text = 'My transfer has been pending for two hours, can you tell me where it is? Order 48213';

function open(url: string, customer: LoopCustomer): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.on('error', reject);
    socket.on('open', () => {
      if (customer.greet.length === 0) resolve(socket);
      for (const frame of customer.greet) socket.send(frame);
    });
    socket.on('message', (data) => customer.greeted(data.toString()) && resolve(socket));
  });
}

/**
 * Customers who each send a message, wait for its ack, and send the next at once, for so many seconds after a warm-up.
 *
 * @param onSent told of each message as it leaves, so that the delivery to others can be timed
 */
export async function runClosedLoop(
  url: string,
  customers: readonly LoopCustomer[],
  time: { warmUpSeconds: number; seconds: number },
  onSent?: (clientId: string, at: number) => void,
): Promise<LoopResult> {
  const sockets = await Promise.all(customers.map((customer) => open(url, customer)));
  const ackMs: number[] = [];
  let counting = false;
  let running = true;

  sockets.forEach((socket, index) => {
    const conversationId = customers[index]?.conversationId ?? '';
    let sentAt = 0;
    let clientId = '';
    const next = () => {
      clientId = randomUUID();
      sentAt = performance.now();
      onSent?.(clientId, sentAt);
      socket.send(JSON.stringify({ type: 'send', conversationId, clientId, text }));
    };
    socket.on('message', (data) => {
      const frame = data.toString();
      if (frame.includes('"type":"error"')) throw new Error(frame);
      if (!frame.includes('"type":"ack"') || !frame.includes(clientId)) return;
      if (counting) ackMs.push(performance.now() - sentAt);
      if (running) next();
    });
    next();
  });

  await new Promise((resolve) => setTimeout(resolve, time.warmUpSeconds * 1000));
  counting = true;
  const started = performance.now();
  await new Promise((resolve) => setTimeout(resolve, time.seconds * 1000));
  const seconds = (performance.now() - started) / 1000;
  counting = false;
  running = false;
  const acked = ackMs.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const socket of sockets) socket.terminate();
  return { ackedPerSecond: acked / seconds, ackMs };
}
