import type { ConversationId } from '@gatehouse/contract/ids';
import { findMail } from '../../../store/mail-messages.ts';
import type { EmailParts } from '../email-parts.ts';
import type { ParsedMail } from '../parsing/parsed-mail.ts';

/** A mail of a conversation, read again from its bytes. Its contents are a stranger's: nothing of them is safe to run or to render as it is. */
export interface FiledMail {
  readonly conversationId: ConversationId;
  readonly receivedAt: Date;
  readonly mail: ParsedMail;
}

export async function readFiledMail(
  { database, door, parsers }: Pick<EmailParts, 'database' | 'door' | 'parsers'>,
  mailId: string,
): Promise<FiledMail | null> {
  const row = await findMail(database.sql, mailId);
  if (row?.state !== 'filed' || row.conversation_id === null) return null;
  const raw = await door.rawOf(row);
  const parsed = raw && (await parsers.parse(raw));
  if (!parsed || 'fault' in parsed) return null;
  return { conversationId: row.conversation_id, receivedAt: row.received_at, mail: parsed.mail };
}
