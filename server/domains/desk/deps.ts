import type { Bus } from '../../platform/bus/bus.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import type { Accounts } from '../accounts/index.ts';
import type { ConversationLog } from './log/conversation-log.ts';
import type { QueueWatch } from './log/queue-watch.ts';

/** What the desk is built from. */
export interface DeskDeps {
  database: Database;
  bus: Bus;
  clock: Clock;
  log: Log;
  people: Accounts['people'];
  customers: Pick<Accounts['customers'], 'byIds'>;
  /** Tells how many entries one commit carried. */
  observeBatch(size: number): void;
}

/** What the desk's operations work with. */
export interface DeskParts extends DeskDeps {
  conversationLog: ConversationLog;
  queueWatch: QueueWatch;
}
