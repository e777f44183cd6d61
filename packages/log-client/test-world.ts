import type { AckFrame, ErrorFrame, LogClient, LogClientOptions, LogEvent, PendingSend, Status } from './api.ts';
import { createLogClient } from './create-log-client.ts';
import { createStandInServer, type StandInServer } from './stand-in-server.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export interface Reader {
  events: LogEvent[];
  texts(): string[];
  throughs: number[];
  acks: AckFrame[];
  failed: { send: PendingSend; error: ErrorFrame }[];
  unsubscribe(): void;
}

export interface TestWorld {
  clock: VirtualClock;
  server: StandInServer;
  client: LogClient;
  statuses: string[];
  errors: ErrorFrame[];
  queues: string[][];
  read(conversationId: string, after?: number): Reader;
  write(conversationId: string, text: string): string;
  /** What the server heard of one type. */
  heard(type: string): unknown[];
}

let nextId = 0;

/** For tests: a client and a stand-in server on one virtual clock. */
export function createTestWorld(options: Partial<LogClientOptions> = {}, clock = createVirtualClock()): TestWorld {
  const server = createStandInServer(clock);
  const world: Pick<TestWorld, 'statuses' | 'errors' | 'queues'> = { statuses: [], errors: [], queues: [] };
  const client = createLogClient({
    connect: server.connect,
    hello: { as: 'customer', token: 'secret' },
    clock,
    random: () => 0.5,
    onStatus: (status: Status, reason) => world.statuses.push(reason ? `${status} ${reason}` : status),
    onError: (error) => world.errors.push(error),
    onQueue: (ids) => world.queues.push(ids),
    ...options,
  });
  return {
    ...world,
    clock,
    server,
    client,
    read(conversationId, after = 0) {
      const reader: Reader = {
        events: [],
        texts: () => reader.events.map((event) => ('text' in event ? event.text : event.kind)),
        throughs: [],
        acks: [],
        failed: [],
        unsubscribe: client.subscribe(conversationId, after, {
          events(events, through) {
            reader.events.push(...events);
            reader.throughs.push(through);
          },
          ack: (ack) => reader.acks.push(ack),
          failed: (send, error) => reader.failed.push({ send, error }),
        }),
      };
      return reader;
    },
    write(conversationId, text) {
      const clientId = `id-${nextId++}`;
      client.send({ conversationId, clientId, kind: 'message', text });
      return clientId;
    },
    heard: (type) => server.heard.filter((frame) => frame.type === type),
  };
}
