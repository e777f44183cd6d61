import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import type { Log } from '../../../../../platform/log.ts';
import { type Desk, maskEmail } from '../../../../desk/index.ts';
import { abandonedOutgoing, claimOutgoing, settleOutgoing } from '../../../store/mail-outgoing.ts';
import type { MailOutgoingRow } from '../../../store/tables.ts';
import type { HandedOver } from './hand-over.ts';
import { nextTry } from './retry-times.ts';

export interface MailSender {
  start(): void;
  /** Sends what is due now. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const sentAtOnce = 4;
/** Longer than handing over can take, with room for a slow database. */
const sendingMs = 75_000;
const lookEveryMs = 1_000;

/**
 * Hands mails on, each to one address, on as many processes as there are. A mail is marked as being sent before a single byte leaves, and what
 * became of it is recorded with its line in the log; where nobody can know, it is never sent again by itself.
 */
export function createMailSender(parts: {
  database: Database;
  clock: Clock;
  log: Log;
  desk: Pick<Desk, 'noteDelivery'>;
  /** The mail's bytes; null where there is nothing to send any more. */
  build(row: MailOutgoingRow): Promise<Buffer | null>;
  handOver(to: string, raw: Buffer): Promise<HandedOver>;
}): MailSender {
  const { database, clock, log } = parts;
  let isStopped = false;
  let round: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function record(
    row: MailOutgoingRow,
    state: 'sent' | 'failed' | 'unknown',
    reason: string | null,
  ): Promise<void> {
    await database.transact(async (tx) => {
      if (!(await settleOutgoing(tx.sql, row.id, { state, reason, now: clock.now() }))) return;
      await parts.desk.noteDelivery(tx, {
        conversationId: row.conversation_id,
        author: { kind: 'system' },
        deliveryId: row.id,
        of: row.seq,
        to: maskEmail(row.to_address) ?? '',
        outcome: state,
        reason,
      });
    });
  }

  async function send(row: MailOutgoingRow): Promise<void> {
    const raw = await parts.build(row);
    if (raw === null) return record(row, 'failed', 'nothing to send');
    const { outcome, code } = await parts.handOver(row.to_address, raw);
    if (outcome === 'sent') return record(row, 'sent', code);
    if (outcome === 'unknown') return record(row, 'unknown', code);
    const retryAt = outcome === 'deferred' ? nextTry(row.attempts, clock.now()) : null;
    if (retryAt === null) return record(row, 'failed', code);
    await settleOutgoing(database.sql, row.id, { retryAt, reason: code });
  }

  /** Whoever sent these has died in the middle of it. */
  async function giveUpAbandoned(): Promise<void> {
    const rows = await abandonedOutgoing(database.sql, clock.now());
    for (const row of rows) await record(row, 'unknown', 'interrupted');
  }

  async function work(): Promise<void> {
    await giveUpAbandoned();
    while (!isStopped) {
      const rows = await claimOutgoing(database.sql, sentAtOnce, sendingMs, clock.now());
      if (rows.length === 0) return;
      // What fails here was not handed over as far as we know; its time runs out, and then a person decides.
      await Promise.all(
        rows.map((row) => send(row).catch((error: unknown) => log.error({ error, mail: row.id }, 'mail not sent'))),
      );
    }
  }

  function settle(): Promise<void> {
    round ??= work().finally(() => {
      round = null;
    });
    return round;
  }

  return {
    start() {
      timer ??= setInterval(() => {
        settle().catch((error: unknown) => log.warn({ error }, 'mails not sent now, trying again'));
      }, lookEveryMs);
    },
    settle,
    async stop() {
      isStopped = true;
      if (timer) clearInterval(timer);
      await round?.catch(() => undefined);
    },
  };
}
