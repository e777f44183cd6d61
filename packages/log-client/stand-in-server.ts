import type { ClientFrameInput, ServerFrame } from '@gatehouse/contract/realtime';
import type { Clock, LogEvent, Socket } from './api.ts';

type Frame = ClientFrameInput;
type SendFrame = Extract<Frame, { type: 'send' }>;
/** A server frame with plain strings for ids. */
type Answer = { type: ServerFrame['type']; [field: string]: unknown };

interface Line {
  socket: Socket;
  positions: Map<string, number>;
}

export interface StandInServer {
  connect(): Socket;
  /** Every frame heard, over all connections. */
  heard: Frame[];
  dials: number;
  logs: Map<string, LogEvent[]>;
  /** Ways to misbehave. */
  faults: {
    refuseConnections: boolean;
    neverWelcome: boolean;
    deaf: boolean;
    latencyMs: number;
    eventsBeforeAck: boolean;
    /** Answers a send instead of committing it. */
    onSend: ((frame: SendFrame) => Partial<Answer> | undefined) | undefined;
    onSubscribe: ((conversationId: string) => Partial<Answer> | undefined) | undefined;
    /** Commits, then hangs up before the ack. */
    dropBeforeAck: boolean;
  };
  append(conversationId: string, text: string): void;
  /** To every connection, as it is. */
  say(frame: Answer): void;
  drop(): void;
  connections(): number;
}

/** For tests: the server's side of the realtime protocol, in memory, with every fault that a network has. */
export function createStandInServer(clock: Clock): StandInServer {
  const lines = new Set<Line>();
  const server: StandInServer = {
    connect,
    heard: [],
    dials: 0,
    logs: new Map(),
    faults: {
      refuseConnections: false,
      neverWelcome: false,
      deaf: false,
      latencyMs: 1,
      eventsBeforeAck: false,
      onSend: undefined,
      onSubscribe: undefined,
      dropBeforeAck: false,
    },
    append(conversationId, text) {
      commit(conversationId, { kind: 'message', text, author: { kind: 'staff', id: 'staff', name: 'Mei' } });
      tailAll();
    },
    say(frame) {
      for (const line of lines) tell(line, frame);
    },
    drop() {
      for (const line of [...lines]) hangUp(line);
    },
    connections: () => lines.size,
  };
  const { faults } = server;

  function logOf(conversationId: string): LogEvent[] {
    const log = server.logs.get(conversationId) ?? [];
    server.logs.set(conversationId, log);
    return log;
  }

  function commit(conversationId: string, event: object): number {
    const log = logOf(conversationId);
    const seq = log.length + 1;
    log.push({ seq, at: new Date(clock.now()).toISOString(), ...event } as LogEvent);
    return seq;
  }

  function hangUp(line: Line): void {
    if (lines.delete(line)) line.socket.onclose?.({});
  }

  function tell(line: Line, frame: Answer): void {
    const text = JSON.stringify(frame);
    clock.after(faults.latencyMs, () => {
      if (lines.has(line)) line.socket.onmessage?.({ data: text });
    });
  }

  function tail(line: Line, conversationId: string, after: number): void {
    const through = logOf(conversationId).length;
    line.positions.set(conversationId, through);
    tell(line, { type: 'events', conversationId, after, through, events: logOf(conversationId).slice(after) });
  }

  function tailAll(): void {
    for (const line of lines) {
      for (const [id, position] of line.positions) if (position < logOf(id).length) tail(line, id, position);
    }
  }

  function take(line: Line, frame: SendFrame): void {
    const { conversationId, clientId, text, kind = 'message' } = frame;
    const fault = faults.onSend?.(frame);
    if (fault) {
      tell(line, { type: 'error', code: 'INTERNAL', message: '', conversationId, clientId, ...fault });
      return;
    }
    const known = logOf(conversationId).find((event) => event.clientId === clientId);
    const seq = known?.seq ?? commit(conversationId, { kind, text, clientId, author: { kind: 'customer' } });
    if (faults.dropBeforeAck) {
      hangUp(line);
      return;
    }
    if (faults.eventsBeforeAck) tailAll();
    tell(line, {
      type: 'ack',
      conversationId,
      clientId,
      seq,
      at: new Date(clock.now()).toISOString(),
      duplicate: !!known,
    });
    tailAll();
  }

  function hear(line: Line, frame: Frame): void {
    server.heard.push(frame);
    if (faults.deaf) return;
    switch (frame.type) {
      case 'hello':
        if (faults.neverWelcome) return;
        tell(line, { type: 'welcome', protocol: 1, viewer: { kind: 'customer', id: 'me' }, pingAfterMs: 20_000 });
        break;
      case 'subscribe': {
        const fault = faults.onSubscribe?.(frame.conversationId);
        if (fault) tell(line, { type: 'error', message: '', conversationId: frame.conversationId, ...fault });
        else tail(line, frame.conversationId, frame.after);
        break;
      }
      case 'unsubscribe':
        line.positions.delete(frame.conversationId);
        break;
      case 'send':
        take(line, frame);
        break;
      case 'ping':
        tell(line, { type: 'pong' });
        break;
      case 'watch-queue':
        tell(line, { type: 'queue', conversationIds: [...server.logs.keys()] });
    }
  }

  function connect(): Socket {
    server.dials++;
    const socket: Socket = {
      onopen: null,
      onmessage: null,
      onclose: null,
      send: (text) => {
        clock.after(faults.latencyMs, () => lines.has(line) && hear(line, JSON.parse(text) as Frame));
      },
      close: () => hangUp(line),
    };
    const line: Line = { socket, positions: new Map() };
    clock.after(faults.latencyMs, () => {
      if (faults.refuseConnections) {
        socket.onclose?.({});
        return;
      }
      lines.add(line);
      socket.onopen?.({});
    });
    return socket;
  }

  return server;
}
