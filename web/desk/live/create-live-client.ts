import { createLogClient, type LogClient, type LogClientOptions } from '@gatehouse/log-client';
import { createOutboxStorage } from '../storage/outbox-storage.ts';

/** The desk's realtime connection, known to the server by the session's cookie. */
export function createLiveClient(
  staffId: string,
  on: Required<Pick<LogClientOptions, 'onStatus' | 'onQueue'>>,
): LogClient {
  return createLogClient({
    connect: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/realtime`),
    hello: { as: 'staff' },
    clock: {
      now: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    outbox: createOutboxStorage(staffId),
    ...on,
  });
}
