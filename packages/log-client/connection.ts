import type { ByeReason, ClientFrameInput, ServerFrame } from '@gatehouse/contract/realtime';
import type { LogClientOptions, Socket, Status } from './api.ts';
import { backoff } from './backoff.ts';

const protocol = 1;
const welcomeWithinMs = 10_000;
const nudgeAnswerWithinMs = 4_000;
/** A connection that lasted this long was a good one: the next loss starts counting anew. */
const steadyMs = 5_000;

type Content = Exclude<ServerFrame, { type: 'welcome' | 'bye' | 'pong' }>;

export interface Connection {
  start(): void;
  stop(): void;
  nudge(): void;
  isReady(): boolean;
  /** Goes nowhere unless ready: whoever sends starts over in `ready`. */
  send(frame: ClientFrameInput): void;
}

/** One connection after the other: dials, greets, listens for silence, and dials again. */
export function createConnection(
  { connect, hello, clock, random, onStatus }: LogClientOptions,
  on: { ready(): void; lost(): void; frame(frame: Content): void },
): Connection {
  let socket: Socket | undefined;
  let running = false;
  let readyAt: number | undefined;
  let attempts = 0;
  let notBefore = 0;
  let lastHeard = 0;
  let pingAfterMs = 0;
  let lastStatus: Status | undefined;
  // One timer is enough: it waits for the next dial, for the welcome, or for silence.
  let cancelTimer = () => {};

  function arm(ms: number, run: () => void): void {
    cancelTimer();
    cancelTimer = clock.after(ms, run);
  }

  function tell(status: Status, reason?: ByeReason): void {
    if (status === lastStatus) return;
    lastStatus = status;
    onStatus?.(status, reason);
  }

  function write(frame: ClientFrameInput): void {
    socket?.send(JSON.stringify(frame));
  }

  function dial(): void {
    tell('connecting');
    arm(welcomeWithinMs, () => drop());
    let dialled: Socket;
    try {
      dialled = connect();
    } catch {
      drop();
      return;
    }
    socket = dialled;
    // A socket that was given up may still speak; nobody listens to it then.
    dialled.onopen = () => socket === dialled && write({ type: 'hello', protocol, ...hello });
    dialled.onmessage = ({ data }) => socket === dialled && hear(String(data));
    dialled.onclose = () => socket === dialled && drop();
  }

  function hangUp(): void {
    cancelTimer();
    const old = socket;
    const lasted = readyAt === undefined ? 0 : clock.now() - readyAt;
    const wasReady = readyAt !== undefined;
    socket = undefined;
    readyAt = undefined;
    if (lasted >= steadyMs) attempts = 0;
    old?.close();
    if (wasReady) on.lost();
  }

  function drop(atLeastMs = 0): void {
    hangUp();
    notBefore = clock.now() + atLeastMs;
    arm(atLeastMs + backoff(attempts++, random), dial);
    tell('offline');
  }

  function halt(reason?: ByeReason): void {
    running = false;
    hangUp();
    tell('stopped', reason);
  }

  function watchSilence(): void {
    // Never below zero: a person may set the device's clock back.
    const silentFor = Math.max(0, clock.now() - lastHeard);
    if (silentFor >= 2 * pingAfterMs) {
      drop();
    } else if (silentFor >= pingAfterMs) {
      write({ type: 'ping' });
      arm(2 * pingAfterMs - silentFor, watchSilence);
    } else {
      arm(pingAfterMs - silentFor, watchSilence);
    }
  }

  /** One frame, or several that left the server together. */
  function hear(text: string): void {
    lastHeard = clock.now();
    let heard: ServerFrame | ServerFrame[];
    try {
      heard = JSON.parse(text) as ServerFrame | ServerFrame[];
    } catch {
      drop();
      return;
    }
    const from = socket;
    for (const frame of Array.isArray(heard) ? heard : [heard]) if (socket === from) take(frame);
  }

  function take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        readyAt = lastHeard;
        pingAfterMs = frame.pingAfterMs;
        watchSilence();
        tell('online');
        if (readyAt !== undefined) on.ready();
        break;
      case 'bye':
        if (frame.reconnectAfterMs === null) halt(frame.reason);
        else drop(frame.reconnectAfterMs);
        break;
      case 'pong':
        break;
      default:
        on.frame(frame);
    }
  }

  return {
    start() {
      if (running) return;
      running = true;
      attempts = 0;
      dial();
    },
    stop() {
      if (running) halt();
    },
    nudge() {
      if (!running) return;
      if (!socket) {
        if (clock.now() >= notBefore) dial();
      } else if (readyAt !== undefined) {
        const nudgedAt = clock.now();
        write({ type: 'ping' });
        arm(nudgeAnswerWithinMs, () => (lastHeard < nudgedAt ? drop() : watchSilence()));
      }
    },
    isReady: () => readyAt !== undefined,
    send(frame) {
      if (readyAt !== undefined) write(frame);
    },
  };
}
