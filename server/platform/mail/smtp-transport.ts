import { createTransport } from 'nodemailer';
import { composeOptions } from './compose-options.ts';
import type { MailTransport } from './transport.ts';

/** What went wrong, without the server's own words: they quote addresses, and this error is logged. */
function describeRefusal(error: unknown): Error {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const reasons = [code, responseCode].filter((reason) => typeof reason === 'string' || typeof reason === 'number');
  return new Error(`the mail server did not take a mail (${reasons.join(', ') || 'no reason given'})`);
}

/** Sends by the operator's mail server (RFC 5321), over TLS where `url` is `smtps:` or the server offers STARTTLS. */
export function smtpTransport(url: string, from: { name: string; address: string }): MailTransport {
  const transporter = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    kind: 'smtp',
    async deliver(message) {
      try {
        await transporter.sendMail(composeOptions(from, message));
      } catch (error) {
        throw describeRefusal(error);
      }
    },
    close: () => transporter.close(),
  };
}
