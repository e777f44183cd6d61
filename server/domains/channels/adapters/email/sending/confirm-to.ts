import type { ConversationId } from '@gatehouse/contract/ids';
import { v7 as newId } from 'uuid';
import type { Clock } from '../../../../../platform/clock.ts';
import type { Tx } from '../../../../../platform/db/database.ts';
import { insertConfirmation } from '../../../store/mail-outgoing.ts';
import type { SignedAddresses } from '../model/signed-addresses.ts';

/** Somebody can be named by thousands of forms and mails of strangers: they get one mail a day for all of them. */
const pauseMs = 24 * 3_600_000;
/** The entry that opens a conversation: it is what a confirmation is about. */
const opening = 1;

/** Confirms a new conversation to the address that it names, unless that address got a confirmation within the last 24 hours. */
export async function confirmTo(
  parts: { readonly clock: Clock; readonly addresses: Pick<SignedAddresses, 'messageId'> },
  tx: Tx,
  conversationId: ConversationId,
  address: string,
): Promise<void> {
  const now = parts.clock.now();
  await insertConfirmation(
    tx.sql,
    {
      id: newId(),
      conversation_id: conversationId,
      seq: opening,
      kind: 'confirmation',
      to_address: address,
      message_id: parts.addresses.messageId({ conversationId, seq: opening }),
      next_try_at: now,
      sending_until: null,
      outcome: null,
      created_at: now,
      settled_at: null,
    },
    new Date(now.getTime() - pauseMs),
  );
}
