import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';

const beatEveryMs = 10_000;
/** A process that is alive is heard of three times in this time. */
const deadAfter = '35 seconds';

/**
 * graphile-worker leaves a job to a worker that died for four hours. Workers that are alive say so here, and what the others held is set
 * free: by whichever process looks next.
 *
 * @param workerIds of this process; they change when a worker is replaced
 */
export function releaseDeadWorkers(database: Database, log: Log, workerIds: () => readonly string[]) {
  async function beat(): Promise<void> {
    await database.pool.query(
      'insert into job_worker (id, seen_at) select id, now() from unnest($1::text[]) id on conflict (id) do update set seen_at = now()',
      [workerIds()],
    );
    const { rows } = await database.pool.query<{ id: string }>(
      `select distinct locked_by as id from graphile_worker.jobs
       where locked_by is not null and locked_at < now() - interval '${deadAfter}'
         and not exists (select from job_worker where id = locked_by and seen_at > now() - interval '${deadAfter}')`,
    );
    if (rows.length > 0) {
      await database.pool.query('select graphile_worker.force_unlock_workers($1::text[])', [rows.map(({ id }) => id)]);
      log.warn({ workers: rows.length }, 'jobs of workers that died are done again');
    }
    await database.pool.query(`delete from job_worker where seen_at < now() - interval '1 hour'`);
  }
  const tick = () =>
    void beat().catch((error: unknown) => log.warn({ error }, 'job workers not looked after, trying again'));
  tick();
  const timer = setInterval(tick, beatEveryMs);
  return { stop: () => clearInterval(timer) };
}
