import { asCustomer } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function resumeVisit({ accounts }: ChannelsDeps) {
  return os.resumeVisit.handler(async ({ context, errors }) => {
    const customer = await accounts.customers.view(asCustomer(context).id);
    if (!customer) throw errors.UNAUTHENTICATED();
    return { customer };
  });
}
