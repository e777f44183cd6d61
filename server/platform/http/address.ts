import type { IncomingMessage } from 'node:http';

/**
 * The client's address: the peer's own, or what the outermost of the operator's proxies has added to `X-Forwarded-For`.
 * Whatever stands further left was written by the client, and may be a lie.
 *
 * @param trustedProxies how many proxies of the operator's stand in front, 0 for none
 */
export function addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const header = request.headers['x-forwarded-for'];
  const named = String(header ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const forwarded = trustedProxies > 0 ? (named.at(-trustedProxies) ?? named[0]) : undefined;
  return forwarded ?? request.socket.remoteAddress ?? 'unknown';
}
