import type { WorkerAnswer, WorkerRequest } from '../../../../../platform/process/bounded-workers.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { readMail } from './read-mail.ts';

export type ReadAnswer = { readonly mail: ParsedMail } | { readonly fault: 'unreadable' };

async function read(raw: Uint8Array): Promise<ReadAnswer> {
  try {
    return { mail: await readMail(raw) };
  } catch {
    // The library's own words can quote the mail: they go nowhere.
    return { fault: 'unreadable' };
  }
}

/** The process in which mails are read, and which is killed when one takes too much of it. */
process.on('message', async ({ id, task }: WorkerRequest<Uint8Array>) =>
  process.send?.({ id, result: await read(task) } satisfies WorkerAnswer<ReadAnswer>),
);
process.on('disconnect', () => process.exit(0));
