import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import { answerCustomer } from '../answer-customer.ts';
import type { Reply } from '../log/conversation-log.ts';
import type { DeskParts } from '../parts.ts';
import { os } from './implementer.ts';

/** Answers the customer. The log itself refuses what is closed, missing or crossed by a colleague's answer. */
export function reply(parts: DeskParts) {
  return os.reply.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const entry: Reply = {
      kind: 'message',
      conversationId: input.conversationId,
      author: { kind: 'staff', id: viewer.id, name: viewer.name },
      clientId: input.clientId,
      text: input.text,
    };
    const appended = await answerCustomer(parts, entry, input);
    permit(context, appended.outcome !== 'missing');
    switch (appended.outcome) {
      case 'missing':
        throw errors.NOT_FOUND();
      case 'closed':
        throw errors.CONVERSATION_CLOSED();
      case 'crossed':
        throw errors.REPLY_CROSSED();
      case 'conflict':
        throw errors.CLIENT_ID_CONFLICT();
      case 'appended':
      case 'duplicate':
        return { seq: appended.seq, duplicate: appended.outcome === 'duplicate' };
    }
  });
}
