import { asCustomer } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function listMyConversations({ desk }: ChannelsDeps) {
  return os.listMyConversations.handler(async ({ context }) => ({
    conversations: await desk.own.list(asCustomer(context).id),
  }));
}
