import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import type { Log } from '../../../../platform/log.ts';
import type { Accounts } from '../../../accounts/index.ts';
import type { Desk } from '../../../desk/index.ts';
import type { MailDoor } from './door/mail-door.ts';
import type { SignedAddresses } from './model/signed-addresses.ts';
import type { ParserPool } from './parsing/parser-pool.ts';
import type { Authenticator } from './trust/authenticate-mail.ts';

/** What the e-mail channel works with. */
export interface EmailParts {
  database: Database;
  clock: Clock;
  log: Log;
  desk: Desk;
  customers: Pick<Accounts['customers'], 'add'>;
  addresses: SignedAddresses;
  /** The address of the brand, lower case. */
  mailbox: string;
  door: MailDoor;
  parsers: ParserPool;
  authenticator: Authenticator;
}
