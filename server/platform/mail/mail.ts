import { join } from 'node:path';
import type { Tx } from '../db/database.ts';
import type { Job, Jobs } from '../jobs/jobs.ts';
import { fileTransport } from './file-transport.ts';
import { type MailMessage, mailMessage } from './message.ts';
import { smtpTransport } from './smtp-transport.ts';

export interface Mail {
  /** False where no mail server is set: mails become files in `outbox` of the data folder and reach nobody. */
  readonly reachesPeople: boolean;
  /**
   * Sends once `tx` is committed, at least once, and never when it is not.
   *
   * @throws {z.ZodError} when an address or a subject could break out of its header
   * @example await mail.send(tx, { to: 'ada@example.org', subject: 'Hello', text: 'Hello Ada' })
   */
  send(tx: Tx, message: MailMessage): Promise<void>;
  /** The job that hands mails on, for the worker of the server. */
  readonly job: Job<MailMessage>;
  close(): void;
}

const jobName = 'mail.send';
/** About a day and a half, with graphile-worker's exponential pauses. */
const maxAttempts = 14;

export function createMail(options: {
  jobs: Pick<Jobs, 'enqueue'>;
  smtpUrl: string | null;
  /** The brand's name and the address that it sends from. */
  from: { name: string; address: string };
  dataDir: string;
}): Mail {
  const transport = options.smtpUrl
    ? smtpTransport(options.smtpUrl, options.from)
    : fileTransport(join(options.dataDir, 'outbox'), options.from);
  return {
    reachesPeople: transport.kind === 'smtp',
    async send(tx, message) {
      await options.jobs.enqueue(tx, jobName, mailMessage.parse(message), { maxAttempts });
    },
    job: { name: jobName, payload: mailMessage, run: (message) => transport.deliver(message) },
    close: () => transport.close(),
  };
}
