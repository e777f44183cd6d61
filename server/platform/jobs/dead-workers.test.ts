import { eventually } from '@gatehouse/testing/eventually';
import { freshDatabase } from '@gatehouse/testing/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectDatabase, type Database } from '../db/database.ts';
import { createLog } from '../log.ts';
import { releaseDeadWorkers } from './dead-workers.ts';
import { migrateJobs } from './migrate-jobs.ts';

const log = createLog('silent');
let postgres: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
beforeAll(async () => {
  postgres = await freshDatabase();
  database = connectDatabase({ url: postgres.url, connections: 3, log });
  await migrateJobs(database, log);
});
afterAll(async () => {
  await database.close();
  await postgres.drop();
});

async function heldBy(worker: string): Promise<void> {
  await database.pool.query('select graphile_worker.add_job($1)', [`of ${worker}`]);
  await database.pool.query(
    `update graphile_worker._private_jobs j set locked_by = $1, locked_at = now() - interval '1 minute'
     from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = $2`,
    [worker, `of ${worker}`],
  );
}

it('sets free what a dead worker held, and nothing of one that is alive, here or elsewhere', async () => {
  for (const worker of ['here', 'elsewhere', 'dead', 'never-seen']) await heldBy(worker);
  await database.pool.query(
    "insert into job_worker values ('elsewhere', now()), ('dead', now() - interval '2 minutes')",
  );
  const looking = releaseDeadWorkers(database, log, () => ['here']);
  const held = await eventually(async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      'select locked_by as id from graphile_worker.jobs where locked_by is not null order by 1',
    );
    return rows.length < 4 && rows.map(({ id }) => id);
  });
  looking.stop();
  expect(held).toEqual(['elsewhere', 'here']);
});
