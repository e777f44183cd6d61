import type { Bus } from '../../platform/bus/bus.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Events } from '../../platform/jobs/events.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { Log } from '../../platform/log.ts';
import type { Accounts } from '../accounts/index.ts';
import type { CodeOf } from './log/stamp-replies.ts';

/** What the desk is built from. */
export interface DeskDeps {
  database: Database;
  bus: Bus;
  clock: Clock;
  log: Log;
  events: Pick<Events, 'emit'>;
  jobs: Pick<Jobs, 'enqueue'>;
  people: Accounts['people'];
  customers: Pick<Accounts['customers'], 'byIds'>;
  codeOf: CodeOf;
  /** Tells how many entries one commit carried. */
  observeBatch(size: number): void;
}
