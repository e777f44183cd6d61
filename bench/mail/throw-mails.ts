import { setTimeout as wait } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import type pg from 'pg';

export const mailbox = 'support@harbor.example';

/** The id under which a mail was kept; null where the server refused it, and its sender knows. */
export type Thrown = string | null;

export function createThrower(
  port: number,
  connections: number,
): Transporter & { throwMail(raw: Buffer): Promise<Thrown> } {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: 1_000,
  });
  return Object.assign(transport, {
    async throwMail(raw: Buffer): Promise<Thrown> {
      for (;;) {
        try {
          const { response } = await transport.sendMail({
            envelope: { from: 'bounce@mail.example', to: mailbox },
            raw,
          });
          return /kept as (\S+)/.exec(response)?.[1] ?? '';
        } catch (error) {
          const { responseCode = 0 } = error as { responseCode?: number };
          if (responseCode >= 500) return null;
          // 4xx or a broken connection: a mail server tries again.
          await wait(50);
        }
      }
    },
  });
}

/** Waits until no accepted mail waits to be read. */
export async function allFiled(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query("select count(*)::int as left from mail_message where state = 'received'");
    if (rows[0].left === 0) return;
    await wait(20);
  }
}

export async function countByFate(pool: pg.Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ fate: string; count: number }>(
    'select coalesce(reason, state) as fate, count(*)::int as count from mail_message group by 1 order by 1',
  );
  return Object.fromEntries(rows.map(({ fate, count }) => [fate, count]));
}

/** How many of the mails that were said to be kept are not there. */
export async function countLost(pool: pg.Pool, ids: ReadonlySet<string>): Promise<number> {
  const { rows } = await pool.query<{ id: string }>('select id from mail_message');
  const kept = new Set(rows.map(({ id }) => id));
  return [...ids].filter((id) => !kept.has(id)).length;
}
