import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import type { Desk } from '../../../../desk/index.ts';
import { threadOf } from '../../../store/mail-outgoing.ts';
import type { MailOutgoingRow } from '../../../store/tables.ts';
import type { SignedAddresses } from '../model/signed-addresses.ts';
import { buildMail, type MailIdentity } from './build-mail.ts';
import { composeReply } from './compose-reply.ts';
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
  return async (row) => {
    const { conversation_id: conversationId, seq } = row;
    const [conversation, reply] = await Promise.all([
      desk.lookups.find(conversationId),
      desk.lookups.replyAt(conversationId, seq),
    ]);
    if (!conversation || !reply) return null;
    const content = composeReply({
      text: reply.text,
      subject: conversation.subject,
      language: conversation.language,
      footer: {
        staffName: reply.staffName,
        brandName: from.name,
        caseCode: conversation.case_code,
        replyCode: `${conversation.case_code}-${reply.code}`,
        verifyUrl: `${deps.baseUrl}/verify`,
      },
      thread: await threadOf(deps.database.sql, conversationId, seq),
    });
    return buildMail({
      content,
      from,
      to: row.to_address,
      replyTo: addresses.replyAddress(conversationId),
      messageId: row.message_id,
      date: row.created_at,
      isAutomatic: false,
      key: await deps.loadKey(),
    });
  };
}
