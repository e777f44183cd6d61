import * as z from 'zod';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { DeskParts } from '../parts.ts';
import { deleteDraftsBefore } from '../store/drafts.ts';
import { deletePresenceBefore } from '../store/presence.ts';

const dayMs = 24 * 3_600_000;
const keepDraftsMs = 180 * dayMs;

/** Forgets, each night, drafts that nobody touched for 180 days, and who was where yesterday. */
export function forgetUnfinishedDaily({ database, clock, log }: Pick<DeskParts, 'database' | 'clock' | 'log'>): Job {
  return {
    name: 'desk:forget-unfinished',
    cron: '41 3 * * *',
    payload: z.unknown(),
    async run() {
      const now = clock.now().getTime();
      const drafts = await deleteDraftsBefore(database.sql, new Date(now - keepDraftsMs));
      await deletePresenceBefore(database.sql, new Date(now - dayMs));
      log.info({ drafts }, 'old drafts deleted');
    },
  };
}
