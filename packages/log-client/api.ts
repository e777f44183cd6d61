import type { FollowUp } from '@gatehouse/contract/desk';
import type { ByeReason, EventsFrame, ServerFrame } from '@gatehouse/contract/realtime';

export type AckFrame = Extract<ServerFrame, { type: 'ack' }>;
export type ErrorFrame = Extract<ServerFrame, { type: 'error' }>;
export type LogEvent = EventsFrame['events'][number];

/** `offline`: waiting before the next try · `stopped`: will not come back by itself. */
export type Status = 'connecting' | 'online' | 'offline' | 'stopped';

/** Written as a method so that a browser's WebSocket, whose handlers take narrower events, fits as it is. */
type Handler<Event> = { handle(event: Event): void }['handle'] | null;

/** What is used of a WebSocket (RFC 6455): `connect: () => new WebSocket(url)` is enough. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: Handler<object>;
  onmessage: Handler<{ data: unknown }>;
  onclose: Handler<object>;
}

export interface Clock {
  /** Milliseconds since 1970, as `Date.now`. */
  now(): number;
  /** Runs once after so many milliseconds; the result cancels. */
  after(ms: number, run: () => void): () => void;
}

/** A text that is not known to be committed yet. */
export interface PendingSend {
  conversationId: string;
  /** UUID; the same for every try, which makes tries harmless. */
  clientId: string;
  kind: 'message' | 'note';
  text: string;
  /** Team only: how far the author had read; refused with REPLY_CROSSED if a colleague has answered since. */
  expectedSeq?: number;
  /** Team only: what is done in the same moment. */
  followUp?: FollowUp;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** Must not throw. Several tabs may share one: entries of others are adopted and sent as well. */
export interface OutboxStorage {
  load(): PendingSend[];
  save(sends: PendingSend[]): void;
}

export interface LogClientOptions {
  connect(): Socket;
  hello: { as: 'customer' | 'staff'; token?: string };
  clock: Clock;
  /** In [0, 1), as `Math.random`: spreads reconnects of many clients over time. */
  random(): number;
  /** Survives page changes; without it, unsent texts live in memory only. */
  outbox?: OutboxStorage;
  onStatus?(status: Status, reason?: ByeReason): void;
  /** Team only, after `watchQueue()`. Fetch the queue anew after each `online`. */
  onQueue?(conversationIds: string[]): void;
  /** Errors that concern no send, such as a subscription to what is not there. */
  onError?(error: ErrorFrame): void;
}

export interface LogListener {
  /**
   * What is new, in order and without gaps: the whole of (last position, through]. Called once with an empty list
   * when a subscription was answered and nothing was new.
   */
  events(events: LogEvent[], through: number): void;
  /**
   * A send of this client is committed, and `pending` does not list it any more. Its event comes too, before or after,
   * with the same client id. `send` is absent where the event came first.
   */
  ack?(ack: AckFrame, send?: PendingSend): void;
  /** Refused for good and no longer in the outbox: give the text back to the person who wrote it. */
  failed?(send: PendingSend, error: ErrorFrame): void;
}

export interface LogClient {
  start(): void;
  /** Hangs up. The outbox stays; `start()` goes on where it was. */
  stop(): void;
  /** The browser said online, visible or awake: try now, or make sure that the connection still lives. */
  nudge(): void;
  /** Follows a conversation from a position on (0: from the beginning), over any number of reconnects. */
  subscribe(conversationId: string, after: number, on: LogListener): () => void;
  /** Keeps the text until it is committed or refused; texts of one conversation go in order, one after the other. */
  send(send: Omit<PendingSend, 'createdAt'>): void;
  pending(conversationId: string): PendingSend[];
  watchQueue(): void;
}
