import type { Channel, MailMark } from '@gatehouse/contract/desk';
import type { ClientId, ConversationId, CustomerId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/db/database.ts';
import { conversationOpened } from './events.ts';
import type { NewEntry } from './log/entry.ts';
import { newCaseCode } from './model/case-code.ts';
import type { DeskParts } from './parts.ts';
import { findByClientId, findConversation, insertConversation } from './store/conversations.ts';
import type { ConversationRow } from './store/tables.ts';

export interface Opening {
  customerId: CustomerId;
  clientId: ClientId;
  channel: Channel;
  language: Language;
  text: string;
  subject: string | null;
  contactEmail: string | null;
  mail?: MailMark;
}

const triesForCaseCode = 5;

/** Opens a conversation with its first message; the same client id of the same customer finds the one that stands. */
export async function openConversation(
  deps: Pick<DeskParts, 'clock' | 'conversationLog' | 'events'>,
  tx: Tx,
  opening: Opening,
): Promise<ConversationRow> {
  const now = deps.clock.now();
  for (let tries = 0; tries < triesForCaseCode; tries++) {
    const inserted = await insertConversation(tx.sql, {
      id: newId() as ConversationId,
      case_code: newCaseCode(),
      customer_id: opening.customerId,
      channel: opening.channel,
      language: opening.language,
      subject: opening.subject,
      contact_email: opening.contactEmail,
      client_id: opening.clientId,
      status: 'open',
      assignee_id: null,
      opened_at: now,
      active_at: now,
      waiting_since: now,
      snoozed_until: null,
    });
    if (!inserted) {
      const standing = await findByClientId(tx.sql, opening.customerId, opening.clientId);
      if (standing) return standing;
      continue; // the case code was taken
    }
    const conversationId = inserted.id;
    const author = { kind: 'customer', id: opening.customerId } as const;
    const entries: NewEntry[] = [
      { kind: 'opened', conversationId, author, channel: opening.channel, language: opening.language },
      {
        kind: 'message',
        conversationId,
        author,
        clientId: opening.clientId,
        text: opening.text,
        ...(opening.mail ? { mail: opening.mail } : {}),
      },
    ];
    await deps.conversationLog.appendIn(tx, entries);
    await deps.events.emit(tx, conversationOpened, { conversationId });
    const opened = await findConversation(tx.sql, conversationId);
    if (opened) return opened;
  }
  throw new Error('no free case code was found');
}
