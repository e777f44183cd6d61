import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Events } from '../../platform/jobs/events.ts';
import type { Log } from '../../platform/log.ts';
import type { Library } from './library.ts';
import type { Secrets } from './secrets.ts';
import type { StatusBoard } from './status/status-board.ts';

/** What the rest of the house gives to this domain. */
export interface HelpDeps {
  readonly brandName: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly events: Events;
  /** Signs what everybody may check, by the key of the official channels. */
  signStatement(text: string): Promise<{ statement: string; verifierKey: string }>;
}

/** What the operations of this domain work with. */
export interface HelpParts extends HelpDeps {
  readonly library: Library;
  readonly secrets: Secrets;
  readonly board: StatusBoard;
}
