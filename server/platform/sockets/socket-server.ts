import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../log.ts';
import { type Connection, createConnection } from './connection.ts';

/** What the protocol above does with one connection. */
export interface SocketHandler {
  onText(text: string): void;
  onClosed(): void;
  /** The reader takes nothing: the last word before the connection is cut. */
  onStuck(): void;
  /** The server stops. */
  onStopping(): void;
}

export interface SocketServerOptions {
  path: string;
  maxFrameBytes: number;
  maxPerAddress: number;
  addressOf(request: IncomingMessage): string;
  accept(connection: Connection, request: IncomingMessage): SocketHandler;
  onCount(open: number): void;
  log: Log;
}

export interface SocketServer {
  /** Tells every client, then waits until they are gone, at most so many milliseconds. */
  stop(patienceMs: number): Promise<void>;
}

const pingEveryMs = 30_000;
const stuckGraceMs = 2_000;

function refuse(socket: Socket, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** WebSockets on one path of an HTTP server: limits, liveness and back-pressure, and nothing of what is said. */
export function serveSockets(server: Server, options: SocketServerOptions): SocketServer {
  // perMessageDeflate stays off: it costs memory per connection, and mixes secrets with a stranger's text (CRIME).
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxFrameBytes,
    perMessageDeflate: false,
  });
  const perAddress = new Map<string, number>();
  const handlers = new Map<WebSocket, SocketHandler>();
  const alive = new WeakSet<WebSocket>();
  let stopping = false;

  function count(address: string, by: 1 | -1): void {
    const open = (perAddress.get(address) ?? 0) + by;
    if (open > 0) perAddress.set(address, open);
    else perAddress.delete(address);
  }

  function welcome(webSocket: WebSocket, request: IncomingMessage, socket: Socket): void {
    const address = options.addressOf(request);
    count(address, 1);
    socket.setNoDelay(true);
    const connection = createConnection(webSocket, socket, () => {
      handler.onStuck();
      // It does not read, so it may never see the close: what waits for it is let go a moment later.
      setTimeout(() => webSocket.terminate(), stuckGraceMs).unref();
    });
    const handler = options.accept(connection, request);
    handlers.set(webSocket, handler);
    options.onCount(handlers.size);
    alive.add(webSocket);
    webSocket.on('pong', () => alive.add(webSocket));
    webSocket.on('message', (data, isBinary) => {
      alive.add(webSocket);
      handler.onText(isBinary ? '' : data.toString());
    });
    // Broken frames and frames over the limit: ws closes with 1002, 1007 or 1009 by itself.
    webSocket.on('error', (error) => options.log.debug({ error }, 'socket error'));
    webSocket.on('close', () => {
      handlers.delete(webSocket);
      count(address, -1);
      options.onCount(handlers.size);
      handler.onClosed();
    });
  }

  server.on('upgrade', (request, duplex, head) => {
    const socket = duplex as Socket;
    socket.on('error', () => socket.destroy());
    if (new URL(request.url ?? '/', 'http://host').pathname !== options.path) return refuse(socket, '404 Not Found');
    if (stopping) return refuse(socket, '503 Service Unavailable');
    if ((perAddress.get(options.addressOf(request)) ?? 0) >= options.maxPerAddress)
      return refuse(socket, '429 Too Many Requests');
    webSockets.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, request, socket));
  });

  const pinging = setInterval(() => {
    for (const webSocket of handlers.keys()) {
      if (!alive.has(webSocket)) webSocket.terminate();
      else {
        alive.delete(webSocket);
        webSocket.ping();
      }
    }
  }, pingEveryMs);

  return {
    async stop(patienceMs) {
      stopping = true;
      clearInterval(pinging);
      for (const handler of handlers.values()) handler.onStopping();
      const deadline = Date.now() + patienceMs;
      while (handlers.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const webSocket of handlers.keys()) webSocket.terminate();
    },
  };
}
