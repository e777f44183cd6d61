import type { limits } from '@gatehouse/contract/limits';
import type { Clock, ErrorFrame, LogListener, PendingSend } from './api.ts';
import { backoff } from './backoff.ts';
import type { Connection } from './connection.ts';
import { isRetryable } from './is-retryable.ts';
import type { Outbox } from './outbox.ts';

/** A much longer text would make a frame that costs the whole connection, again after every reconnect. */
const longestText: (typeof limits)['messageLength'] = 10_000;
/** Neither ack nor error on a connection that lives: ask again, which the client id makes harmless. */
const unansweredMs = 20_000;

interface Underway {
  clientId: string;
  attempts: number;
  cancel(): void;
}

export interface Sender {
  add(send: PendingSend): void;
  /** It is in the log. */
  committed(clientId: string): void;
  refused(clientId: string, error: ErrorFrame): void;
  /** Somebody listens now: what was refused while nobody did is tried again, so that they hear of it. */
  heard(conversationId: string): void;
  ready(): void;
  lost(): void;
}

/** Empties the outbox, one text at a time in each conversation. */
export function createSender(
  outbox: Outbox,
  connection: Connection,
  listeners: (conversationId: string) => LogListener[],
  clock: Clock,
  random: () => number,
): Sender {
  const underway = new Map<string, Underway>();
  const unheard = new Set<string>();

  function transmit(send: PendingSend, attempts: number): void {
    const { createdAt: _, ...content } = send;
    const { conversationId, clientId, text } = content;
    if (text.length > longestText) {
      const error = { type: 'error', code: 'TEXT_TOO_LONG', message: 'Not sent.', conversationId, clientId };
      // Not before send() has returned: whoever called it may be about to clear the field.
      later(send, attempts, 0, () => refuse(send, error as ErrorFrame));
      return;
    }
    connection.send({ type: 'send', ...content });
    again(send, attempts, unansweredMs);
  }

  function again(send: PendingSend, attempts: number, ms: number): void {
    later(send, attempts, ms, () => transmit(send, attempts + 1));
  }

  function later({ conversationId, clientId }: PendingSend, attempts: number, ms: number, run: () => void): void {
    underway.set(conversationId, { clientId, attempts, cancel: clock.after(ms, run) });
  }

  function advance(conversationId: string): void {
    if (!connection.isReady() || underway.has(conversationId)) return;
    const next = outbox.of(conversationId).find(({ clientId }) => !unheard.has(clientId));
    if (next) transmit(next, 0);
  }

  function settle({ conversationId, clientId }: PendingSend): void {
    const current = underway.get(conversationId);
    if (current?.clientId === clientId) {
      current.cancel();
      underway.delete(conversationId);
    }
    advance(conversationId);
  }

  function refuse(send: PendingSend, error: ErrorFrame): void {
    const told = listeners(send.conversationId).filter((listener) => listener.failed);
    // Nobody to give the text back to: it stays in the outbox rather than being lost.
    if (told.length === 0) unheard.add(send.clientId);
    else outbox.remove(send.clientId);
    settle(send);
    for (const listener of told) listener.failed?.(send, error);
  }

  return {
    add(send) {
      outbox.add(send);
      advance(send.conversationId);
    },

    committed(clientId) {
      const send = outbox.find(clientId);
      if (!send) return;
      outbox.remove(clientId);
      settle(send);
    },

    refused(clientId, error) {
      const send = outbox.find(clientId);
      if (!send) return;
      if (!isRetryable(error)) {
        refuse(send, error);
        return;
      }
      const current = underway.get(send.conversationId);
      if (current?.clientId !== clientId) return;
      current.cancel();
      again(send, current.attempts, error.retryAfterMs ?? backoff(current.attempts, random));
    },

    heard(conversationId) {
      for (const { clientId } of outbox.of(conversationId)) unheard.delete(clientId);
      advance(conversationId);
    },

    ready() {
      outbox.refresh();
      outbox.conversations().forEach(advance);
    },

    lost() {
      for (const { cancel } of underway.values()) cancel();
      underway.clear();
    },
  };
}
