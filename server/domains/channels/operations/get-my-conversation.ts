import { permit } from '../../../platform/http/gate.ts';
import { asCustomer } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function getMyConversation({ desk }: ChannelsDeps) {
  return os.getMyConversation.handler(async ({ input, context, errors }) => {
    const conversation = await desk.own.get(asCustomer(context).id, input.conversationId);
    if (!conversation) throw errors.NOT_FOUND();
    permit(context, true);
    return conversation;
  });
}
