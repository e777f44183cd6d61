import { EventEmitter } from 'node:events';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import type * as z from 'zod';
import type { Database, Tx } from '../db/database.ts';
import type { Log } from '../log.ts';
import { releaseDeadWorkers } from './dead-workers.ts';
import { workerLogger } from './worker-logger.ts';

/** Work that is done later, at least once: a handler must be harmless when it runs again. */
export interface Job<Payload = unknown> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** When it runs by itself, in crontab form, UTC. */
  readonly cron?: string;
  run(payload: Payload): Promise<void>;
}

export interface JobOptions {
  /** Not before this time. */
  runAt?: Date;
  /** Of jobs with the same key only the last that was added is kept. */
  key?: string;
  maxAttempts?: number;
}

export interface Jobs {
  /** Adds a job in the same transaction as the change that asks for it: both happen or neither. */
  enqueue(tx: Tx, name: string, payload: unknown, options?: JobOptions): Promise<void>;
  /** Starts to work off jobs. */
  start(jobs: readonly Job[]): Promise<void>;
  stop(): Promise<void>;
}

/** Jobs over graphile-worker, which lives in the same database. `migrateJobs` has to run first. */
export function createJobs(database: Database, log: Log): Jobs {
  let runner: Runner | null = null;
  let looking: ReturnType<typeof releaseDeadWorkers> | null = null;
  return {
    async enqueue(tx, name, payload, options = {}) {
      await sql`select graphile_worker.add_job(
        ${name}, ${JSON.stringify(payload)}::json, run_at => ${options.runAt ?? null}::timestamptz,
        job_key => ${options.key ?? null}::text, max_attempts => ${options.maxAttempts ?? 25}::int)`.execute(tx.sql);
    },
    async start(jobs) {
      const workers = new Set<string>();
      const events = new EventEmitter() as WorkerEvents;
      events.on('worker:create', ({ worker }) => workers.add(worker.workerId));
      events.on('worker:release', ({ worker }) => workers.delete(worker.workerId));
      runner = await run({
        events,
        pgPool: database.pool,
        concurrency: 2,
        noHandleSignals: true,
        crontab: jobs.flatMap((job) => (job.cron ? `${job.cron} ${job.name}` : [])).join('\n'),
        logger: workerLogger(log),
        taskList: Object.fromEntries(
          jobs.map((job) => [job.name, async (payload: unknown) => job.run(job.payload.parse(payload))]),
        ),
      });
      looking = releaseDeadWorkers(database, log, () => [...workers]);
    },
    async stop() {
      looking?.stop();
      await runner?.stop();
    },
  };
}
