import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { composeOptions } from './compose-options.ts';
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
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
      const path = join(folder, `${time}-${randomUUID().slice(0, 8)}.eml`);
      await writeFile(`${path}.part`, raw as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    close: () => transporter.close(),
  };
}
