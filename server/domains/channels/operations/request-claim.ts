import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

const codeLifetimeSeconds = 10 * 60;

export function requestClaim({ accounts }: ChannelsDeps) {
  return os.requestClaim.handler(async ({ input }) => {
    await accounts.customers.requestClaim(input.email, input.language);
    return { expiresInSeconds: codeLifetimeSeconds };
  });
}
