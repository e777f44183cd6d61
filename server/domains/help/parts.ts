import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import type { Library } from './library.ts';
import type { Secrets } from './secrets.ts';

/** What the rest of the house gives to this domain. */
export interface HelpDeps {
  readonly brandName: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the operations of this domain work with. */
export interface HelpParts extends HelpDeps {
  readonly library: Library;
  readonly secrets: Secrets;
}
