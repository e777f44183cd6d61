import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/** How handing a mail to the next server ended. Only `unknown` leaves open whether it arrived. */
export type HandedOver =
  | { readonly outcome: 'sent'; readonly code: string }
  /** Refused for good (5xx), or refused for now (4xx, no connection): either way it did not arrive. */
  | { readonly outcome: 'refused' | 'deferred'; readonly code: string }
  /** The whole mail was handed over, and the connection broke before the server said that it had taken it. */
  | { readonly outcome: 'unknown'; readonly code: string };

export interface Relay {
  readonly connection: SMTPConnectionOptions;
  readonly login: { readonly user: string; readonly pass: string } | null;
}

/** A server that takes longer than this for the whole conversation is left; what that means depends on how far it came. */
const mostMs = 45_000;

/** @param url as SMTP_URL has it: `smtps://user:password@mail.example` or `smtp://…:587` */
export function relayOf(url: string): Relay {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    connection: {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    },
    login: username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

/** The reply code where the server gave one, else the kind of failure; never its words, which quote addresses. */
function codeOf(error: unknown): { code: string; reply: number | null } {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  const reply = typeof responseCode === 'number' ? responseCode : null;
  return { reply, code: reply === null ? (typeof code === 'string' ? code : 'connection') : String(reply) };
}

/**
 * Hands one mail for one recipient to a server (RFC 5321) and says what is known of its fate. A server that closes the connection
 * after the last byte may have taken the mail or not: that is told, not guessed (RFC 5321 § 4.2.5, RFC 1047).
 */
export async function handOver(
  relay: Relay,
  envelope: { readonly from: string; readonly to: string },
  raw: Buffer,
): Promise<HandedOver> {
  const connection = new SMTPConnection(relay.connection);
  let isWhole = false;
  const body = Readable.from([raw], { objectMode: false });
  body.once('end', () => {
    isWhole = true;
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const response = await new Promise<string>((resolve, reject) => {
      timer = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), mostMs);
      connection.once('error', reject);
      connection.once('end', () => reject(Object.assign(new Error('closed'), { code: 'ECONNECTION' })));
      const send = () =>
        connection.send({ ...envelope }, body, (error, info) =>
          error ? reject(error) : resolve(info?.response ?? ''),
        );
      connection.connect((error?: unknown) => {
        if (error) return reject(error);
        if (relay.login === null) return send();
        connection.login({ credentials: relay.login } as never, (failed: unknown) =>
          failed ? reject(failed) : send(),
        );
      });
    });
    connection.quit();
    return { outcome: 'sent', code: /^\d{3}/.exec(response)?.[0] ?? '250' };
  } catch (error) {
    connection.close();
    const { code, reply } = codeOf(error);
    if (reply !== null) return { outcome: reply >= 500 ? 'refused' : 'deferred', code };
    return { outcome: isWhole ? 'unknown' : 'deferred', code };
  } finally {
    clearTimeout(timer);
  }
}
