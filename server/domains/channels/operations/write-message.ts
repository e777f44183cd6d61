import { permit } from '../../../platform/http/gate.ts';
import { asCustomer } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function writeMessage({ desk }: ChannelsDeps) {
  return os.writeMessage.handler(async ({ input, context, errors }) => {
    const viewer = asCustomer(context);
    permit(context, await desk.own.isOwn(viewer.id, input.conversationId));
    const appended = await desk.log.append({
      kind: 'message',
      conversationId: input.conversationId,
      author: { kind: 'customer', id: viewer.id },
      clientId: input.clientId,
      text: input.text,
    });
    if (appended.outcome === 'missing') throw errors.NOT_FOUND();
    if (appended.outcome === 'closed') throw errors.CONVERSATION_CLOSED();
    if (appended.outcome === 'conflict' || appended.outcome === 'crossed') throw errors.CLIENT_ID_CONFLICT();
    return { seq: appended.seq, duplicate: appended.outcome === 'duplicate' };
  });
}
