import { asCustomer } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function startConversation({ database, accounts, desk }: ChannelsDeps) {
  return os.startConversation.handler(async ({ input, context, errors }) => {
    const viewer = asCustomer(context);
    const opened = await database.transact(async (tx) => {
      if (input.name || input.email) {
        await accounts.customers.describe(tx, viewer.id, {
          ...(input.name ? { name: input.name } : {}),
          ...(input.email ? { email: input.email } : {}),
        });
      }
      return desk.open(tx, {
        customerId: viewer.id,
        clientId: input.clientId,
        channel: input.channel,
        language: input.language,
        text: input.text,
        subject: input.subject ?? null,
        contactEmail: input.email ?? null,
      });
    });
    // The same id for another channel is not a retry.
    if (opened.channel !== input.channel) throw errors.CLIENT_ID_CONFLICT();
    return { conversation: await desk.own.present(opened) };
  });
}
