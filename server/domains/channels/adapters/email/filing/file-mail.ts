import { languageOf } from '@gatehouse/answers';
import type { MailMark, MailTrust } from '@gatehouse/contract/desk';
import type { ClientId, ConversationId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import { limits } from '@gatehouse/contract/limits';
import type { Tx } from '../../../../../platform/db/database.ts';
import { maskEmail } from '../../../../desk/index.ts';
import { type ClaimedMail, lockUnfiled, type MailSummary, markFiled } from '../../../store/mail-messages.ts';
import { addParticipants, participantsOf } from '../../../store/mail-participants.ts';
import type { EmailParts } from '../email-parts.ts';
import { threadCandidates } from '../model/choose-thread.ts';
import { foldedFrom } from '../model/fold-history.ts';
import { readableText } from '../model/readable-text.ts';
import { verdictFor } from '../model/verdict-for.ts';
import type { MailAddress, ParsedMail } from '../parsing/parsed-mail.ts';
import { confirmTo } from '../sending/confirm-to.ts';
import { redactMail } from './redact-mail.ts';

type Parts = Pick<EmailParts, 'database' | 'clock' | 'desk' | 'customers' | 'addresses' | 'mailbox'>;

const nothingWritten: Readonly<Record<Language, string>> = { en: '(no text)', 'zh-CN': '(没有正文)' };

interface Message {
  readonly text: string;
  readonly subject: string | null;
  readonly language: Language;
  readonly sender: MailAddress;
  readonly mark: Omit<MailMark, 'isParticipant'>;
}

/** What a mail becomes in a log: readable, without secrets, its history folded. */
async function messageOf(mailId: string, mail: ParsedMail, trust: MailTrust): Promise<Message> {
  const sender = mail.from[0] ?? { name: '', address: '' };
  const verdict = verdictFor(sender.address, trust);
  const readable = readableText(mail.text);
  const language = languageOf(`${mail.subject}\n${readable.text}`) === 'zh' ? 'zh-CN' : 'en';
  const [body, subject] = await Promise.all([
    redactMail(readable.text, language),
    redactMail(readableText(mail.subject.slice(0, limits.subjectLength)).text, language),
  ]);
  const text = body.text === '' ? subject.text || nothingWritten[language] : body.text;
  return {
    text,
    subject: subject.text || null,
    language,
    sender,
    mark: {
      id: mailId,
      from: maskEmail(sender.address) ?? '',
      verdict,
      foldedFrom: foldedFrom(text),
      isWhole: readable.isWhole && mail.cut.length === 0 && !body.found,
      hasHtml: mail.html !== null && !body.found && !subject.found,
    },
  };
}

/** Everyone whom the mail names as a recipient, but for us and its sender. */
function othersOf(parts: Parts, mail: ParsedMail, sender: MailAddress) {
  const known = new Set([parts.mailbox, sender.address]);
  const others = new Map<string, { address: string; name: string | null }>();
  for (const { address, name } of mail.to) {
    const isOurs =
      address.startsWith(`${parts.mailbox.split('@')[0]}+`) &&
      address.endsWith(parts.mailbox.slice(parts.mailbox.indexOf('@')));
    if (known.has(address) || isOurs || !/^[^@\s]+@[^@\s]+$/.test(address)) continue;
    others.set(address, { address, name: name === '' ? null : name });
  }
  return [...others.values()];
}

/** Appends to the first conversation that the mail may enter; null where there is none. */
async function join(
  parts: Parts,
  tx: Tx,
  mail: ParsedMail,
  message: Message,
  recipients: readonly string[],
): Promise<{ conversationId: ConversationId; seq: number } | null> {
  const { address } = message.sender;
  const candidates = threadCandidates({ recipients, answers: mail.answers }, parts.addresses);
  for (const { conversationId, by } of candidates) {
    const conversation = await parts.desk.lookups.find(conversationId);
    if (!conversation) continue;
    const participants = await participantsOf(tx.sql, conversationId);
    const isParticipant =
      conversation.contact_email === address ||
      participants.some((each) => each.state === 'in' && each.address === address);
    if (by === 'reference' && !(isParticipant && message.mark.verdict === 'proven')) continue;
    const taken = await parts.desk.takeIn(tx, {
      conversationId,
      clientId: message.mark.id as ClientId,
      text: message.text,
      mail: { ...message.mark, isParticipant },
    });
    if (taken.outcome !== 'taken') continue;
    // Whoever knows the reply address may write; to be written to takes an agent's yes.
    const others = othersOf(parts, mail, message.sender);
    const waiting = isParticipant ? others : [...others, { address, name: message.sender.name || null }];
    await addParticipants(tx.sql, conversationId, waiting, 'waiting', parts.clock.now());
    return { conversationId, seq: taken.seq };
  }
  return null;
}

async function open(
  parts: Parts,
  tx: Tx,
  mail: ParsedMail,
  message: Message,
): Promise<{ conversationId: ConversationId; seq: number }> {
  const { sender, language } = message;
  const name = readableText(sender.name).text.replaceAll('\n', ' ').slice(0, limits.nameLength) || null;
  const customerId = await parts.customers.add(tx, { language, name, email: sender.address });
  const { id } = await parts.desk.open(tx, {
    customerId,
    clientId: message.mark.id as ClientId,
    channel: 'email',
    language,
    text: message.text,
    subject: message.subject,
    contactEmail: sender.address,
    mail: { ...message.mark, isParticipant: true },
  });
  const now = parts.clock.now();
  await addParticipants(tx.sql, id, [{ address: sender.address, name }], 'in', now);
  await addParticipants(tx.sql, id, othersOf(parts, mail, sender), 'waiting', now);
  return { conversationId: id, seq: 2 };
}

/**
 * Files a mail that was read and found good: into the conversation that it provably belongs to, or as a new one. From names
 * the sender and grants nothing; a subject is never looked at.
 *
 * @returns false where somebody else has settled this mail
 */
export async function fileMail(
  parts: Parts,
  claimed: Pick<ClaimedMail, 'id' | 'envelope'> & { readonly mayBeConfirmed: boolean },
  mail: ParsedMail,
  trust: MailTrust,
): Promise<boolean> {
  const message = await messageOf(claimed.id, mail, trust);
  const recipients = [...claimed.envelope.recipients, ...mail.to.map(({ address }) => address)];
  return parts.database.transact(async (tx) => {
    if (!(await lockUnfiled(tx.sql, claimed.id))) return false;
    const joined = await join(parts, tx, mail, message, recipients);
    const place = joined ?? (await open(parts, tx, mail, message));
    if (!joined && claimed.mayBeConfirmed) await confirmTo(parts, tx, place.conversationId, message.sender.address);
    await markFiled(tx.sql, claimed.id, {
      ...summaryOf(mail, message.subject, trust),
      ...place,
      at: parts.clock.now(),
    });
    return true;
  });
}

/** What lists show of a mail. The subject comes without secrets. */
export function summaryOf(mail: ParsedMail, subject: string | null, trust: MailTrust | null): MailSummary {
  return { messageId: mail.messageId, sender: mail.from[0]?.address ?? null, subject, trust };
}
