import { permit } from '../../../platform/http/gate.ts';
import { asCustomer } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function listMyEvents({ desk }: ChannelsDeps) {
  return os.listMyEvents.handler(async ({ input, context, errors }) => {
    const stretch = await desk.own.read(asCustomer(context).id, input.conversationId, input.after, input.limit);
    if (!stretch) throw errors.NOT_FOUND();
    permit(context, true);
    return stretch;
  });
}
