import { Resolver as DnsResolver } from 'node:dns/promises';
import type { Resolver } from './check-spf.ts';

const timeoutMs = 2_500;
const tries = 2;
/** Names that were asked for lately; a mail storm asks for the same few. */
const mostRemembered = 5_000;
const rememberedMs = 60_000;

/**
 * Looks records up at the machine's own name servers, or at `servers`, and remembers answers for a minute.
 *
 * @param servers such as `9.9.9.9` or `127.0.0.1:5353`
 */
export function createDnsResolver(servers: readonly string[], now: () => number = Date.now): Resolver {
  const dns = new DnsResolver({ timeout: timeoutMs, tries });
  if (servers.length > 0) dns.setServers(servers);
  const answers = new Map<string, { answer: Promise<unknown>; until: number }>();

  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const known = answers.get(key);
    if (known && known.until > now()) return known.answer;
    if (answers.size >= mostRemembered) answers.clear();
    const answer = dns.resolve(name, type as 'TXT');
    answers.set(key, { answer, until: now() + rememberedMs });
    // A failure of the moment must not last a minute.
    answer.catch((error: { code?: string }) => {
      if (error.code !== 'ENOTFOUND' && error.code !== 'ENODATA') answers.delete(key);
    });
    return answer;
  };
}
