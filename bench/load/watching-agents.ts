import { WebSocket } from 'ws';

export interface WatchingAgents {
  deliveryMs: number[];
  /** Milliseconds of `performance.now()` at which each message left its customer. */
  sent(clientId: string, at: number): void;
  start(): void;
  close(): void;
}

const clientIds = /"clientId":"([0-9a-f-]{36})"/g;

/** Agents who follow conversations, each its share of them, and time how long a message takes from its customer to them. */
export async function watchConversations(
  url: string,
  cookie: string,
  origin: string,
  conversationIds: readonly string[],
  agents: number,
): Promise<WatchingAgents> {
  const sentAt = new Map<string, number>();
  const deliveryMs: number[] = [];
  let counting = false;
  const sockets: WebSocket[] = [];

  const noteArrivals = (frame: string): void => {
    const now = performance.now();
    for (const [, clientId = ''] of frame.matchAll(clientIds)) {
      const at = sentAt.get(clientId);
      if (at === undefined) continue;
      sentAt.delete(clientId);
      if (counting) deliveryMs.push(now - at);
    }
  };

  await Promise.all(
    Array.from({ length: agents }, (_, index) => {
      const share = conversationIds.filter((_id, at) => at % agents === index);
      return new Promise<void>((resolve, reject) => {
        const socket = new WebSocket(url, { perMessageDeflate: false, headers: { cookie, origin } });
        let confirmed = 0;
        sockets.push(socket);
        socket.on('error', reject);
        socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', protocol: 1, as: 'staff' })));
        socket.on('message', (data) => {
          const frame = data.toString();
          if (frame.includes('"type":"welcome"')) return subscribe(socket, share);
          noteArrivals(frame);
          if (confirmed >= share.length) return;
          confirmed += frame.split('"type":"events"').length - 1;
          if (confirmed >= share.length) resolve();
        });
      });
    }),
  );
  return {
    deliveryMs,
    sent: (clientId, at) => void sentAt.set(clientId, at),
    start() {
      counting = true;
    },
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}

function subscribe(socket: WebSocket, conversationIds: readonly string[]): void {
  for (const conversationId of conversationIds)
    socket.send(JSON.stringify({ type: 'subscribe', conversationId, after: 0 }));
}
