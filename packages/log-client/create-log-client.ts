import type { ErrorFrame, LogClient, LogClientOptions } from './api.ts';
import { createConnection } from './connection.ts';
import { isRetryable } from './is-retryable.ts';
import { createOutbox } from './outbox.ts';
import { createSender } from './sender.ts';
import { createSubscriptions } from './subscriptions.ts';

/**
 * Follows and writes conversation logs over one realtime connection that may break at any moment.
 *
 * What it promises: every committed event reaches each follower once and in order; every text stays in the outbox until
 * it is committed or refused, and is committed once however often it is sent.
 *
 * @example
 * const client = createLogClient({
 *   connect: () => new WebSocket('wss://support.example/realtime'),
 *   hello: { as: 'customer', token },
 *   clock: { now: Date.now, after: (ms, run) => { const timer = setTimeout(run, ms); return () => clearTimeout(timer); } },
 *   random: Math.random,
 * });
 * client.start();
 * client.subscribe(conversationId, 0, { events: (events) => show(events) });
 * client.send({ conversationId, clientId: crypto.randomUUID(), kind: 'message', text: 'Hello' });
 */
export function createLogClient(options: LogClientOptions): LogClient {
  const { clock, random, onError, onQueue } = options;
  let watching = false;

  const connection = createConnection(options, {
    ready() {
      subscriptions.ready();
      if (watching) connection.send({ type: 'watch-queue' });
      sender.ready();
    },
    lost() {
      subscriptions.lost();
      sender.lost();
    },
    frame(frame) {
      switch (frame.type) {
        case 'events':
          // First, so that a follower who looks at the pending ones meanwhile sees no text twice.
          for (const { clientId } of frame.events) if (clientId) sender.committed(clientId);
          subscriptions.hear(frame);
          break;
        case 'ack': {
          const send = outbox.find(frame.clientId);
          sender.committed(frame.clientId);
          for (const on of subscriptions.listeners(frame.conversationId)) on.ack?.(frame, send);
          break;
        }
        case 'queue':
          onQueue?.(frame.conversationIds);
          break;
        case 'error':
          fail(frame);
      }
    },
  });
  const subscriptions = createSubscriptions((frame) => connection.send(frame), clock, random);
  const outbox = createOutbox(options.outbox);
  const sender = createSender(outbox, connection, subscriptions.listeners, clock, random);

  function fail(error: ErrorFrame): void {
    if (error.clientId) {
      sender.refused(error.clientId, error);
      return;
    }
    if (error.conversationId) {
      subscriptions.refused(error.conversationId, error);
      if (isRetryable(error)) return;
    }
    onError?.(error);
  }

  outbox.refresh();
  return {
    start: connection.start,
    stop: connection.stop,
    nudge: connection.nudge,
    subscribe(conversationId, after, on) {
      const unsubscribe = subscriptions.add(conversationId, after, on);
      if (on.failed) sender.heard(conversationId);
      return unsubscribe;
    },
    send: (send) => sender.add({ ...send, createdAt: clock.now() }),
    pending: outbox.of,
    watchQueue() {
      watching = true;
      connection.send({ type: 'watch-queue' });
    },
  };
}
