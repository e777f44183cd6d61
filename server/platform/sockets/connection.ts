import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** One client's connection: sends frames in order, together where they come together, and knows when the reader is slow. */
export interface Connection {
  /** Queues a frame for this turn of the event loop. False: the reader is behind, give it no more until `onRoom`. */
  send(frame: string): boolean;
  onRoom(resume: () => void): void;
  /** Says goodbye with a last frame and closes. */
  close(code: number, lastFrame?: string): void;
  readonly open: boolean;
}

/** Bytes that may wait in the process for one reader. */
const highWater = 512 * 1024;
/** A reader who leaves this much unread does not read at all. */
const drowned = 8 * 1024 * 1024;
const patienceMs = 30_000;

let dirty: (() => void)[] = [];

/** All frames of one turn leave together, as one message and one system call per reader: a frame, or an array of frames. */
function flushSoon(flush: () => void): void {
  if (dirty.push(flush) > 1) return;
  setImmediate(() => {
    const flushes = dirty;
    dirty = [];
    for (const each of flushes) each();
  });
}

/** @param onStuck called once when the reader has taken nothing for 30 seconds, or has drowned */
export function createConnection(webSocket: WebSocket, socket: Socket, onStuck: () => void): Connection {
  let outgoing: string[] = [];
  let full = false;
  let stuckTimer: NodeJS.Timeout | null = null;
  const resumers: (() => void)[] = [];

  function flush(): void {
    const frames = outgoing;
    outgoing = [];
    if (frames.length === 0 || webSocket.readyState !== webSocket.OPEN) return;
    const [only] = frames;
    webSocket.send(frames.length === 1 && only !== undefined ? only : `[${frames.join(',')}]`);
    if (webSocket.bufferedAmount > drowned) {
      onStuck();
      return;
    }
    if (webSocket.bufferedAmount <= highWater || full) return;
    full = true;
    stuckTimer = setTimeout(onStuck, patienceMs);
  }

  socket.on('drain', () => {
    if (!full) return;
    full = false;
    if (stuckTimer) clearTimeout(stuckTimer);
    for (const resume of resumers) resume();
  });
  webSocket.on('close', () => stuckTimer && clearTimeout(stuckTimer));

  return {
    send(frame) {
      if (outgoing.push(frame) === 1) flushSoon(flush);
      return !full;
    },
    onRoom: (resume) => void resumers.push(resume),
    close(code, lastFrame) {
      if (lastFrame !== undefined) outgoing.push(lastFrame);
      flush();
      webSocket.close(code);
    },
    get open() {
      return webSocket.readyState === webSocket.OPEN;
    },
  };
}
