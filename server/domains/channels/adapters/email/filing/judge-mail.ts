import type { MailVerdict } from '@gatehouse/contract/desk';
import type { QuarantineReason } from '../../../store/tables.ts';
import type { SignedAddresses } from '../model/signed-addresses.ts';
import type { ParsedMail } from '../parsing/parsed-mail.ts';

/**
 * Why a mail waits for a person before it is filed; null where it does not.
 *
 * Our own mail that comes back must never become a message: two desks would talk to each other for ever (RFC 3834 § 2).
 */
export function quarantineReason(
  mail: Pick<ParsedMail, 'from' | 'messageId'>,
  verdict: MailVerdict,
  own: {
    readonly mailbox: string;
    readonly addresses: Pick<SignedAddresses, 'entryOfMessageId' | 'conversationOfAddress'>;
  },
): QuarantineReason | null {
  const sender = mail.from[0]?.address ?? '';
  if (!/^[^@\s]+@[^@\s]+$/.test(sender)) return 'no-sender';
  if (mail.messageId !== null && own.addresses.entryOfMessageId(mail.messageId) !== null) return 'own';
  if (sender === own.mailbox || own.addresses.conversationOfAddress(sender) !== null) return 'own';
  return verdict === 'forged' ? 'forged' : null;
}
