import { spf } from 'mailauth/lib/spf/index.js';

/** Looks records up, as `dns.promises.resolve` does. */
export type Resolver = (name: string, type: string) => Promise<unknown>;

export interface SpfCheck {
  readonly result: string;
  /** Whose mail server it was asked about. */
  readonly domain: string;
  /** Why it failed, in the words of the domain's owner: a stranger's text. */
  readonly explanation: string | null;
}

/** Who asks, and whom. */
export interface SpfAsker {
  readonly resolver: Resolver;
  /** The name of the server that checks. */
  readonly mta: string;
}

/** RFC 7208 § 4.6.4 asks for a limit of at least 20 s; a mail of a slow domain is filed as `unknown` before. */
const mostMs = 8_000;

/**
 * Whether the domain that a mail was handed over for lets this server send (RFC 7208), followed exactly.
 *
 * @example await checkSpf({ mailFrom: 'ada@mail.example', helo: 'mx.mail.example', clientAddress: '192.0.2.1' }, { resolver, mta })
 */
export async function checkSpf(
  client: { readonly mailFrom: string; readonly helo: string; readonly clientAddress: string },
  { resolver, mta }: SpfAsker,
): Promise<SpfCheck> {
  const { status, domain, explanation } = await spf({
    sender: client.mailFrom,
    ip: client.clientAddress,
    helo: client.helo,
    mta,
    resolver: resolver as never,
    strict: true,
    maxElapsedTime: mostMs,
  });
  return { result: status.result, domain, explanation: explanation ?? null };
}
