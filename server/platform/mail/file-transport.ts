import { createTransport } from 'nodemailer';
import { composeOptions } from './compose-options.ts';
import { keepAsFile } from './keep-as-file.ts';
import type { MailTransport } from './transport.ts';

/**
 * Stands in for a mail server where none is set: writes each mail as an `.eml` file (RFC 5322) that only the operator may
 * read. It reaches nobody.
 */
export function fileTransport(folder: string, from: { name: string; address: string }): MailTransport {
  const transporter = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    kind: 'files',
    async deliver(message) {
      const { message: raw } = await transporter.sendMail(composeOptions(from, message));
      await keepAsFile(folder, raw as Buffer);
    },
    close: () => transporter.close(),
  };
}
