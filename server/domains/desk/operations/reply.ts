import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { os } from './implementer.ts';

/** Answers the customer. The log itself refuses what is closed or missing, in the same statement that appends. */
export function reply({ conversationLog }: DeskParts) {
  return os.reply.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const appended = await conversationLog.append({
      kind: 'message',
      conversationId: input.conversationId,
      author: { kind: 'staff', id: viewer.id, name: viewer.name },
      clientId: input.clientId,
      text: input.text,
    });
    permit(context, appended.outcome !== 'missing');
    if (appended.outcome === 'missing') throw errors.NOT_FOUND();
    if (appended.outcome === 'closed') throw errors.CONVERSATION_CLOSED();
    if (appended.outcome === 'conflict') throw errors.CLIENT_ID_CONFLICT();
    return { seq: appended.seq, duplicate: appended.outcome === 'duplicate' };
  });
}
