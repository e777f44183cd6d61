import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';

const channel = 'gatehouse_bus';
const retryMs = 500;

/**
 * The bus over LISTEN/NOTIFY: inside a transaction the message is part of the commit. One connection listens; when it breaks
 * it is made again, and `onGap` listeners are told.
 */
export async function connectPostgresBus(database: Database, log: Log): Promise<Bus> {
  const self = randomUUID().slice(0, 8);
  const hearers = new Map<string, ((message: string) => void)[]>();
  const recoveries: (() => void)[] = [];
  let listener: pg.Client | null = null;
  let closed = false;

  const envelope = (topic: string, message: string) => `${self} ${topic} ${message}`;

  function receive(payload: string | undefined): void {
    const [, sender, topic = '', message = ''] = /^(\S+) (\S+) (.*)$/s.exec(payload ?? '') ?? [];
    if (sender === self) return;
    for (const hear of hearers.get(topic) ?? []) hear(message);
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: database.url,
      application_name: 'gatehouse bus',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => receive(payload));
    client.on('error', () => lost(client));
    client.on('end', () => lost(client));
    await client.connect();
    await client.query(`listen ${channel}`);
    listener = client;
    for (const recover of recoveries) recover();
  }

  function lost(client: pg.Client): void {
    if (listener !== client || closed) return;
    listener = null;
    log.warn('bus connection lost');
    client.end().catch(() => {});
    void retry();
  }

  async function retry(): Promise<void> {
    while (!listener && !closed) {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      if (!closed) await listen().catch((error: unknown) => log.debug({ error }, 'bus not back yet'));
    }
  }

  await listen();
  return {
    async publish(tx, topic, message) {
      await sql`select pg_notify(${channel}, ${envelope(topic, message)})`.execute(tx.sql);
    },
    publishNow(topic, message) {
      database.pool
        .query('select pg_notify($1, $2)', [channel, envelope(topic, message)])
        .catch((error: unknown) => log.warn({ error, topic }, 'bus message not sent'));
    },
    inStatement: (topic) => ({ channel, prefix: envelope(topic, '') }),
    subscribe(topic, hear) {
      hearers.set(topic, [...(hearers.get(topic) ?? []), hear]);
    },
    onGap: (recover) => void recoveries.push(recover),
    healthy: () => listener !== null,
    async close() {
      closed = true;
      await listener?.end().catch(() => {});
    },
  };
}
