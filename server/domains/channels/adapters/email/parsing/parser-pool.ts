import { createBoundedWorkers, type WorkerFault } from '../../../../../platform/process/bounded-workers.ts';
import type { ParsedMail } from './parsed-mail.ts';
import type { ReadAnswer } from './parser-process.ts';

/** Why a mail could not be read, in a word that holds nothing of it. */
export type ParseFault = 'unreadable' | WorkerFault;
export type Parsed = { readonly mail: ParsedMail } | { readonly fault: ParseFault };

export interface ParserPool {
  parse(raw: Uint8Array): Promise<Parsed>;
  stop(): void;
}

/** Between two looks a reader can take a hundred megabytes: what is killed at this never had 5 s or 512 MB. */
const most = { cpuMs: 4_900, residentBytes: 384 * 1024 * 1024 };

/** Reads mails in processes that are killed when one takes too much. */
export function createParserPool(options: { processes: number; cpuMs?: number; residentBytes?: number }): ParserPool {
  const workers = createBoundedWorkers<Uint8Array, ReadAnswer>({
    program: new URL('parser-process.ts', import.meta.url),
    ...most,
    ...options,
  });
  return {
    async parse(raw) {
      const outcome = await workers.run(raw);
      return 'fault' in outcome ? outcome : outcome.result;
    },
    stop: workers.stop,
  };
}
