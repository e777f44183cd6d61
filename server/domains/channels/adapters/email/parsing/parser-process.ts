import { readMail } from './read-mail.ts';

/** One mail to read; the answer carries the same number. */
export interface ParseRequest {
  readonly id: number;
  readonly raw: Uint8Array;
}

export type ParseAnswer =
  | { readonly id: number; readonly mail: Awaited<ReturnType<typeof readMail>> }
  | { readonly id: number; readonly fault: string };

async function answerTo(id: number, raw: Uint8Array): Promise<ParseAnswer> {
  try {
    return { id, mail: await readMail(raw) };
  } catch (error) {
    // The library's own words can quote the mail.
    return { id, fault: error instanceof Error ? error.name : 'Error' };
  }
}

/**
 * The process in which mails are read: it holds no connection, no key and no environment, and its parent kills it when a mail
 * takes too much of it.
 */
process.on('message', async ({ id, raw }: ParseRequest) => process.send?.(await answerTo(id, raw)));
process.on('disconnect', () => process.exit(0));
