import * as z from 'zod';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { Log } from '../../../platform/log.ts';
import { deleteSightingsBefore } from '../store/sightings.ts';
import { deleteEndedBefore } from '../store/watches.ts';

const keepMs = 90 * 24 * 3_600_000;

/** Forgets, each night, transactions that were last seen more than 90 days ago. */
export function forgetOldDaily(deps: { readonly database: Database; readonly clock: Clock; readonly log: Log }): Job {
  return {
    name: 'chains:forget-old',
    cron: '41 3 * * *',
    payload: z.unknown(),
    async run() {
      const before = new Date(deps.clock.now().getTime() - keepMs);
      await deleteEndedBefore(deps.database.sql, before);
      deps.log.info({ deleted: await deleteSightingsBefore(deps.database.sql, before) }, 'old sightings forgotten');
    },
  };
}
