import * as z from 'zod';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { AccountsDeps } from '../accounts-deps.ts';
import { earlier, lifetimes } from '../model/lifetimes.ts';
import { deleteExpired } from '../store/delete-expired.ts';

/** Takes away, each night, sessions, links, codes and visits that have been over for a week. */
export function deleteExpiredDaily({ database, clock, log }: Pick<AccountsDeps, 'database' | 'clock' | 'log'>): Job {
  return {
    name: 'accounts:delete-expired',
    cron: '17 3 * * *',
    payload: z.unknown(),
    async run() {
      const deleted = await deleteExpired(database.sql, earlier(clock.now(), lifetimes.keepExpired));
      log.info({ deleted }, 'expired rows deleted');
    },
  };
}
