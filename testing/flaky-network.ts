import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface FlakyNetwork {
  readonly port: number;
  /** Every connection breaks, and none comes through. */
  cut(): void;
  heal(): void;
  close(): Promise<void>;
}

/** A TCP relay on loopback that can be cut: a real network that drops, for browsers and sockets alike. */
export async function relayTo(target: { port: number }): Promise<FlakyNetwork> {
  const sockets = new Set<Socket>();
  let down = false;
  const server = createServer((inbound) => {
    if (down) return void inbound.destroy();
    const outbound = connect(target.port, 'localhost');
    for (const socket of [inbound, outbound]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        inbound.destroy();
        outbound.destroy();
      });
    }
    inbound.pipe(outbound).pipe(inbound);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    port: address.port,
    cut() {
      down = true;
      for (const socket of sockets) socket.destroy();
    },
    heal() {
      down = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
