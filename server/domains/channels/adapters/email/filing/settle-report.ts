import type { Tx } from '../../../../../platform/db/database.ts';
import { maskEmail } from '../../../../desk/index.ts';
import { lockUnfiled, markFiled } from '../../../store/mail-messages.ts';
import { findByMessageId, markBounced } from '../../../store/mail-outgoing.ts';
import type { EmailParts } from '../email-parts.ts';
import { type DeliveryReport, readDeliveryReports } from '../model/delivery-report.ts';
import type { ParsedMail } from '../parsing/parsed-mail.ts';
import { summaryOf } from './file-mail.ts';

type Parts = Pick<EmailParts, 'database' | 'clock' | 'desk' | 'addresses'>;

const decoder = new TextDecoder();
const longestPart = 64 * 1024;

function reportsOf(mail: ParsedMail): DeliveryReport[] {
  const parts = mail.parts.map(({ contentType, content }) => ({
    contentType,
    text: decoder.decode(content.subarray(0, longestPart)),
  }));
  return readDeliveryReports({
    text: mail.text.slice(0, longestPart),
    answers: mail.answers,
    headers: mail.headers,
    parts,
  });
}

/** Says in the log of a conversation that a mail of ours came back. */
async function tell(parts: Parts, tx: Tx, report: DeliveryReport): Promise<boolean> {
  const messageId = report.originalMessageId;
  // Only whoever got the mail knows its id, which nobody but this server can make.
  if (messageId === null || parts.addresses.entryOfMessageId(messageId) === null) return false;
  const mails = await findByMessageId(tx.sql, messageId);
  const meant = mails.filter(({ to_address }) => mails.length === 1 || to_address === report.recipient);
  for (const mail of meant) {
    const reason = report.status;
    if (!(await markBounced(tx.sql, mail.id, reason, parts.clock.now()))) continue;
    await parts.desk.noteDelivery(tx, {
      conversationId: mail.conversation_id,
      author: { kind: 'system' },
      deliveryId: mail.id,
      of: mail.seq,
      to: maskEmail(mail.to_address) ?? '',
      outcome: 'bounced',
      reason,
    });
  }
  return meant.length > 0;
}

/**
 * Reads a report (RFC 3464) about mails of ours into the logs of their conversations. What only says that a mail is late or has arrived needs
 * nobody's attention.
 *
 * @returns false where it is about no mail of ours: then it waits for a person
 */
export async function settleReport(parts: Parts, mailId: string, mail: ParsedMail): Promise<boolean> {
  const reports = reportsOf(mail);
  const [first] = reports.flatMap(({ originalMessageId }) =>
    originalMessageId === null ? [] : (parts.addresses.entryOfMessageId(originalMessageId) ?? []),
  );
  if (!first) return false;
  return parts.database.transact(async (tx) => {
    if (!(await lockUnfiled(tx.sql, mailId))) return true;
    for (const report of reports) if (report.action === 'failed') await tell(parts, tx, report);
    const { conversationId } = first;
    await markFiled(tx.sql, mailId, {
      ...summaryOf(mail, null, null),
      conversationId,
      seq: null,
      at: parts.clock.now(),
    });
    return true;
  });
}
