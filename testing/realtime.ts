import { once } from 'node:events';
import type { ClientFrameInput, ServerFrame } from '@gatehouse/contract/realtime';
import { WebSocket } from 'ws';

/** A raw connection that keeps every frame it was sent: for what the product's own client would never do. */
export interface RawConnection {
  readonly socket: WebSocket;
  readonly frames: ServerFrame[];
  send(frame: ClientFrameInput | string): void;
  /** The next frame of this kind that was not asked for yet. */
  next<Type extends ServerFrame['type']>(type: Type): Promise<Extract<ServerFrame, { type: Type }>>;
  /** Resolves with the close code. */
  closed(): Promise<number>;
  close(): void;
}

export interface RawOptions {
  token?: string;
  cookie?: string;
  origin?: string;
  as?: 'customer' | 'staff';
  /** Without it `hello` is sent, and the welcome awaited. */
  silent?: boolean;
}

export async function connectRaw(baseUrl: string, options: RawOptions = {}): Promise<RawConnection> {
  const socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/realtime`, {
    headers: { origin: options.origin ?? baseUrl, ...(options.cookie ? { cookie: options.cookie } : {}) },
  });
  const frames: ServerFrame[] = [];
  const taken = new Set<ServerFrame>();
  let wake: () => void = () => {};
  socket.on('message', (data) => {
    frames.push(...[JSON.parse(data.toString()) as ServerFrame | ServerFrame[]].flat());
    wake();
  });
  const closing = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  socket.on('error', () => {});
  await once(socket, 'open');

  const connection: RawConnection = {
    socket,
    frames,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    async next<Type extends ServerFrame['type']>(type: Type) {
      for (;;) {
        const found = frames.find((frame) => frame.type === type && !taken.has(frame));
        if (found) {
          taken.add(found);
          return found as Extract<ServerFrame, { type: Type }>;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    closed: () => closing,
    close: () => socket.terminate(),
  };
  if (!options.silent) {
    connection.send({
      type: 'hello',
      protocol: 1,
      as: options.as ?? (options.cookie ? 'staff' : 'customer'),
      ...(options.token ? { token: options.token } : {}),
    });
    await connection.next('welcome');
  }
  return connection;
}
