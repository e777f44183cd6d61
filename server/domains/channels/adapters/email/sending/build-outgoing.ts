import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import type { ConversationRow, Desk } from '../../../../desk/index.ts';
import { threadOf } from '../../../store/mail-outgoing.ts';
import type { MailOutgoingRow } from '../../../store/tables.ts';
import type { SignedAddresses } from '../model/signed-addresses.ts';
import { buildMail, type MailIdentity } from './build-mail.ts';
import { asMail, composeReply, type OutgoingMail } from './compose-reply.ts';
import { confirmationMail } from './confirmation-words.ts';
import type { SigningKey } from './signing-key.ts';

/** Makes the bytes of a mail when it is its turn, from the log as it stands: null where the message is not there any more. */
export function createOutgoingBuilder(deps: {
  database: Database;
  clock: Clock;
  desk: Pick<Desk, 'lookups'>;
  addresses: Pick<SignedAddresses, 'replyAddress'>;
  from: MailIdentity;
  baseUrl: string;
  loadKey(): Promise<SigningKey>;
}): (row: MailOutgoingRow) => Promise<Buffer | null> {
  const { desk, addresses, from } = deps;
  async function contentOf(row: MailOutgoingRow, conversation: ConversationRow): Promise<OutgoingMail | null> {
    const { id: conversationId, language, case_code: caseCode } = conversation;
    const about = { brandName: from.name, caseCode, verifyUrl: `${deps.baseUrl}/verify` };
    if (row.kind === 'confirmation') return asMail(confirmationMail(language, about), language);
    const reply = await desk.lookups.replyAt(conversationId, row.seq);
    if (!reply) return null;
    return composeReply({
      text: reply.text,
      subject: conversation.subject,
      language,
      footer: { ...about, staffName: reply.staffName, replyCode: `${caseCode}-${reply.code}` },
      thread: await threadOf(deps.database.sql, conversationId, row.seq),
    });
  }

  return async (row) => {
    const conversation = await desk.lookups.find(row.conversation_id);
    const content = conversation && (await contentOf(row, conversation));
    if (!content) return null;
    return buildMail({
      content,
      from,
      to: row.to_address,
      replyTo: addresses.replyAddress(row.conversation_id),
      messageId: row.message_id,
      date: row.created_at,
      isAutomatic: row.kind === 'confirmation',
      key: await deps.loadKey(),
    });
  };
}
