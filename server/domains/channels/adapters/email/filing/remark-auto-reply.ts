import { lockUnfiled, markFiled } from '../../../store/mail-messages.ts';
import type { EmailParts } from '../email-parts.ts';
import { threadCandidates } from '../model/choose-thread.ts';
import { readableText } from '../model/readable-text.ts';
import type { ParsedMail } from '../parsing/parsed-mail.ts';
import { summaryOf } from './file-mail.ts';
import { redactMail } from './redact-mail.ts';

type Parts = Pick<EmailParts, 'database' | 'clock' | 'desk' | 'addresses'>;

/** An absence notice is short; the rest can be read in the mail. */
const longestRemark = 1_000;

/**
 * An automatic answer to a mail of ours (an absence notice, say) is told to the team, and is no message: it opens nothing again and is
 * answered by nobody (RFC 3834 § 2).
 *
 * @returns false where it answers no conversation of ours
 */
export async function remarkAutoReply(
  parts: Parts,
  claimed: { readonly id: string; readonly recipients: readonly string[] },
  mail: ParsedMail,
): Promise<boolean> {
  const [candidate] = threadCandidates({ recipients: claimed.recipients, answers: mail.answers }, parts.addresses);
  const conversation = candidate && (await parts.desk.lookups.find(candidate.conversationId));
  if (!conversation) return false;
  const label = conversation.language === 'zh-CN' ? '[自动回复]' : '[Automatic reply]';
  const { text } = await redactMail(readableText(mail.text).text.slice(0, longestRemark), conversation.language);
  return parts.database.transact(async (tx) => {
    if (!(await lockUnfiled(tx.sql, claimed.id))) return true;
    await parts.desk.remark(tx, { conversationId: conversation.id, text: `${label} ${text}`.trim() });
    const at = parts.clock.now();
    await markFiled(tx.sql, claimed.id, {
      ...summaryOf(mail, null, null),
      conversationId: conversation.id,
      seq: null,
      at,
    });
    return true;
  });
}
