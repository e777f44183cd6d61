import * as z from 'zod';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { dayOf } from '../model/day-of.ts';
import type { HelpDeps } from '../parts.ts';
import { deleteBefore } from '../store/searches.ts';

const keepMs = 180 * 24 * 3_600_000;

/** Forgets, each night, votes and searches of more than 180 days ago. */
export function deleteOldDaily({ database, clock, log }: Pick<HelpDeps, 'database' | 'clock' | 'log'>): Job {
  return {
    name: 'help:delete-old',
    cron: '27 3 * * *',
    payload: z.unknown(),
    async run() {
      const deleted = await deleteBefore(database.sql, dayOf(new Date(clock.now().getTime() - keepMs)));
      log.info({ deleted }, 'old votes and searches deleted');
    },
  };
}
