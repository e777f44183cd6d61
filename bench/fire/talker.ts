import { randomUUID } from 'node:crypto';
import type { ConversationId } from '@gatehouse/contract/ids';
import { createLogClient, type LogClient } from '@gatehouse/log-client';
import { WebSocket } from 'ws';

/** What one connection saw of one conversation. */
export interface Reading {
  readonly conversationId: ConversationId;
  /** Positions in the order in which they were shown. */
  readonly seqs: number[];
  through: number;
}

export interface Talker {
  readonly client: LogClient;
  readonly readings: Map<ConversationId, Reading>;
  /** Position by client id, of what was acknowledged. */
  readonly acked: Map<string, { conversationId: ConversationId; seq: number }>;
  /** Client ids by conversation, in the order in which they were given to the client. */
  readonly said: Map<ConversationId, string[]>;
  readonly refused: string[];
  say(conversationId: ConversationId): void;
  pending(): number;
}

/** A customer or an agent with the product's own client, on real sockets; each new connection goes to one of the servers. */
export function createTalker(options: {
  url(): string;
  as: 'customer' | 'staff';
  token?: string;
  cookie?: string;
  conversationIds: readonly ConversationId[];
}): Talker {
  const readings = new Map<ConversationId, Reading>();
  const acked: Talker['acked'] = new Map();
  const said: Talker['said'] = new Map();
  const refused: string[] = [];

  const client = createLogClient({
    connect() {
      const url = options.url();
      const socket = new WebSocket(`${url.replace('http', 'ws')}/realtime`, {
        perMessageDeflate: false,
        headers: { origin: url, ...(options.cookie ? { cookie: options.cookie } : {}) },
      });
      // 'close' follows, and that is what the client acts on.
      socket.on('error', () => {});
      return socket as never;
    },
    hello: { as: options.as, ...(options.token ? { token: options.token } : {}) },
    clock: {
      now: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
  });

  for (const conversationId of options.conversationIds) {
    const reading: Reading = { conversationId, seqs: [], through: 0 };
    readings.set(conversationId, reading);
    said.set(conversationId, []);
    client.subscribe(conversationId, 0, {
      events(events, through) {
        for (const event of events) reading.seqs.push(event.seq);
        reading.through = through;
      },
      ack: (ack) => void acked.set(ack.clientId, { conversationId, seq: ack.seq }),
      failed: (send, error) => void refused.push(`${error.code} ${send.clientId}`),
    });
  }

  return {
    client,
    readings,
    acked,
    said,
    refused,
    say(conversationId) {
      const clientId = randomUUID();
      said.get(conversationId)?.push(clientId);
      client.send({ conversationId, clientId, kind: 'message', text: `message ${clientId}` });
    },
    pending: () => options.conversationIds.reduce((sum, id) => sum + client.pending(id).length, 0),
  };
}
