import { createTransport } from 'nodemailer';
import { composeOptions } from './compose-options.ts';
import type { MailTransport } from './transport.ts';

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
      await transporter.sendMail(composeOptions(from, message));
    },
    close: () => transporter.close(),
  };
}
