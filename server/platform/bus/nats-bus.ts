import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectionOptions, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';

const retryMs = 500;

/**
 * The bus over NATS: messages go out after the commit that they tell of. While the connection is away they are dropped, since
 * the database has what they tell of; `onGap` says so when it is back. A NATS server that is not there yet is waited for.
 *
 * @param options.url may carry user and password, or a token alone: `nats://token@host:4222`
 * @param options.space names the installation, so that several can share one NATS server
 */
export async function connectNatsBus(options: { url: string; space: string }, log: Log): Promise<Bus> {
  const prefix = `gatehouse.${options.space}.`;
  const hearers = new Map<string, ((message: string) => void)[]>();
  const recoveries: (() => void)[] = [];
  const connection = await connectAtLast(options.url, log);
  let connected = true;

  connection.subscribe(`${prefix}>`, {
    callback(error, message) {
      if (error) return log.warn({ error }, 'bus subscription failed');
      for (const hear of hearers.get(message.subject.slice(prefix.length)) ?? []) hear(message.string());
    },
  });
  await connection.flush();

  async function watch(): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') {
        connected = false;
        log.warn('bus connection lost');
      } else if (type === 'reconnect') {
        connected = true;
        for (const recover of recoveries) recover();
      }
    }
  }
  watch().catch((error: unknown) => log.error({ error }, 'bus not watched any more'));

  function publishNow(topic: string, message: string): void {
    if (connected) connection.publish(prefix + topic, message);
  }

  return {
    async publish(tx, topic, message) {
      tx.afterCommit(() => publishNow(topic, message));
    },
    publishNow,
    inStatement: () => null,
    subscribe(topic, hear) {
      hearers.set(topic, [...(hearers.get(topic) ?? []), hear]);
    },
    onGap: (recover) => void recoveries.push(recover),
    healthy: () => connected && !connection.isClosed(),
    async close() {
      // What was published last still goes out; without a connection there is nothing to wait for.
      if (connected) await connection.drain().catch(() => {});
      else await connection.close();
    },
  };
}

async function connectAtLast(url: string, log: Log): Promise<NatsConnection> {
  const options = connectionOptions(url);
  const open = /^wss?:/.test(url) ? wsconnect : connect;
  for (;;) {
    try {
      return await open(options);
    } catch (error) {
      log.warn({ error }, 'NATS not reachable, trying again');
      await sleep(retryMs);
    }
  }
}

function connectionOptions(given: string): ConnectionOptions {
  const url = new URL(given);
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  // The library takes credentials apart from the address.
  url.username = '';
  url.password = '';
  return {
    servers: url.href,
    name: 'gatehouse',
    noEcho: true,
    maxReconnectAttempts: -1,
    // A password that is being changed on the server is a reason to wait, not to give up.
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: retryMs,
    // A connection that went dead without a word is found out within half a minute.
    pingInterval: 10_000,
    maxPingOut: 2,
    ...(pass ? { user, pass } : user ? { token: user } : {}),
    ...(url.protocol === 'tls:' ? { tls: {} } : {}),
  };
}
