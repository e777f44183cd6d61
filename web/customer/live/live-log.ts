import type { ConversationStatus, CustomerEvent } from '@gatehouse/contract/desk';
import type { AckFrame, PendingSend } from '@gatehouse/log-client';

/** What the live part of a case page knows beyond what the server drew. */
export interface LiveLog {
  /** Events after those that the server drew, in the log's order. */
  events: readonly CustomerEvent[];
  /** Last position that the server drew. */
  drawnThrough: number;
  status: ConversationStatus;
  waitingForUs: boolean;
}

/** Adds committed events; what is known already is replaced, not doubled. */
export function addEvents(log: LiveLog, news: readonly CustomerEvent[]): LiveLog {
  const fresh = news.filter(({ seq }) => seq > log.drawnThrough);
  if (fresh.length === 0) return log;
  const bySeq = new Map([...log.events, ...fresh].map((event) => [event.seq, event]));
  const events = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return fresh.reduce<LiveLog>(follow, { ...log, events });
}

/** An acknowledged message is committed: it is shown as such, even before its event arrives. */
export function addAcked(log: LiveLog, ack: AckFrame, send: PendingSend): LiveLog {
  if (log.events.some(({ seq }) => seq === ack.seq)) return log;
  return addEvents(log, [
    {
      kind: 'message',
      seq: ack.seq,
      at: ack.at,
      author: { kind: 'customer' },
      clientId: send.clientId as NonNullable<CustomerEvent['clientId']>,
      text: send.text,
    },
  ]);
}

/** What is still on its way: sends whose event is not here yet. */
export function onTheWay(log: LiveLog, pending: readonly PendingSend[]): readonly PendingSend[] {
  const here = new Set<string | undefined>(log.events.map(({ clientId }) => clientId));
  return pending.filter(({ clientId }) => !here.has(clientId));
}

function follow(log: LiveLog, event: CustomerEvent): LiveLog {
  if (event.kind === 'status') return { ...log, status: event.status };
  if (event.kind === 'message' && event.author.kind !== 'system') {
    return { ...log, waitingForUs: event.author.kind === 'customer' };
  }
  return log;
}
