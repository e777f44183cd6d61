import type { MailVerdict } from '@gatehouse/contract/desk';
import type { QuarantineReason } from '@gatehouse/contract/mail';
import { type ClaimedMail, claimMails, markQuarantined, releaseMails } from '../../../store/mail-messages.ts';
import type { EmailParts } from '../email-parts.ts';
import type { MailOrigin } from '../model/automatic-mail.ts';
import { originOf } from '../model/origin-of.ts';
import type { ParsedMail } from '../parsing/parsed-mail.ts';
import { fileMail, summaryOf } from './file-mail.ts';
import { redactMail } from './redact-mail.ts';
import { remarkAutoReply } from './remark-auto-reply.ts';
import { settleReport } from './settle-report.ts';

export interface MailFiler {
  /** From now on files what comes, and what others left. */
  start(): void;
  /** There may be something to file. */
  wake(): void;
  /** Files until nothing is left that could be filed now. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const claimedAtOnce = 8;
/** Most of the time each waits, for a reader or for the checks of its sender. */
const filedAtOnce = 8;
/** Reading takes at most five seconds of CPU, and the checks of a sender at most ten of waiting. */
const claimMs = 45_000;
const lookEveryMs = 5_000;
const mostAttempts = 4;

const isAddress = (address: string | undefined) => address !== undefined && /^[^@\s]+@[^@\s]+$/.test(address);

const noSummary = { messageId: null, sender: null, subject: null, trust: null };

/**
 * Reads and files what the door has kept, on as many processes as there are. A mail that ends its reader, or that cannot be
 * filed however often it is tried, waits for a person; it is never lost and never holds up another.
 */
export function createMailFiler(parts: EmailParts): MailFiler {
  const { database, log, door, parsers, authenticator } = parts;
  let isStopped = false;
  let isWoken = false;
  let round: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function quarantine(id: string, reason: QuarantineReason, mail: ParsedMail | null): Promise<void> {
    const subject = mail && (await redactMail(mail.subject, 'en')).text;
    await markQuarantined(database.sql, id, reason, mail ? summaryOf(mail, subject, null) : noSummary);
  }

  async function fileOne(claimed: ClaimedMail): Promise<void> {
    if (claimed.attempts > mostAttempts) return quarantine(claimed.id, 'crashed', null);
    const raw = await door.rawOf(claimed);
    if (!raw) return quarantine(claimed.id, 'unreadable', null);
    const envelope = { ...claimed.envelope, isRelayed: claimed.route === 'smtp' };
    const [parsed, trust] = await Promise.all([parsers.parse(raw), authenticator.authenticate(raw, envelope)]);
    if (isStopped) return;
    if ('fault' in parsed) return quarantine(claimed.id, parsed.fault, null);
    const { mail } = parsed;
    const origin = originOf(mail, { route: claimed.route, mailFrom: claimed.envelope.mailFrom }, parts);
    if (!isAddress(mail.from[0]?.address)) {
      if (origin.kind === 'report' && (await settleReport(parts, claimed.id, mail))) return;
      return quarantine(claimed.id, 'no-sender', mail);
    }
    const reason = claimed.is_forced ? null : await reasonToWait(claimed, mail, origin, trust.verdict);
    if (reason === 'settled') return;
    if (reason !== null) return quarantine(claimed.id, reason, mail);
    const mayBeConfirmed = origin.mayBeConfirmed && claimed.route !== 'import';
    await fileMail(parts, { ...claimed, mayBeConfirmed }, mail, trust);
  }

  /** Why a mail is no message of a person; `settled` where it was about mails of ours and is done with. */
  async function reasonToWait(
    claimed: ClaimedMail,
    mail: ParsedMail,
    { kind }: MailOrigin,
    verdict: MailVerdict,
  ): Promise<QuarantineReason | 'settled' | null> {
    const recipients = [...claimed.envelope.recipients, ...mail.to.map(({ address }) => address)];
    switch (kind) {
      // Two desks would talk to each other for ever.
      case 'own':
        return 'own';
      case 'report':
        return (await settleReport(parts, claimed.id, mail)) ? 'settled' : 'report';
      case 'auto-reply':
        return (await remarkAutoReply(parts, { id: claimed.id, recipients }, mail)) ? 'settled' : 'automatic';
      case 'list':
        return 'automatic';
      case 'person':
        return verdict === 'forged' ? 'forged' : null;
    }
  }

  async function fileAll(claimed: readonly ClaimedMail[]): Promise<void> {
    const left = [...claimed];
    const worker = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        if (isStopped) return releaseMails(database.sql, [next.id, ...left.splice(0).map(({ id }) => id)]);
        // Its claim runs out, and it is tried again then.
        await fileOne(next).catch((error: unknown) => log.error({ error, mail: next.id }, 'mail not filed'));
      }
    };
    await Promise.all(Array.from({ length: filedAtOnce }, worker));
  }

  async function work(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      const claimed = await claimMails(database.sql, claimedAtOnce, claimMs);
      if (claimed.length > 0) await fileAll(claimed);
      else if (!isWoken) return;
    }
  }

  function settle(): Promise<void> {
    isWoken = true;
    round ??= work().finally(() => {
      round = null;
    });
    return round;
  }

  function wake(): void {
    if (isStopped) return;
    settle().catch((error: unknown) => log.warn({ error }, 'mails not filed now, trying again'));
  }

  return {
    start() {
      timer ??= setInterval(wake, lookEveryMs);
      wake();
    },
    wake,
    settle,
    async stop() {
      isStopped = true;
      if (timer) clearInterval(timer);
      parsers.stop();
      authenticator.stop();
      await round?.catch(() => undefined);
    },
  };
}
