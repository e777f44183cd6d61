import type { MailTrust } from '@gatehouse/contract/desk';
import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import type { Log } from '../../../../platform/log.ts';
import type { Accounts } from '../../../accounts/index.ts';
import type { Desk } from '../../../desk/index.ts';
import type { MailEnvelope, MailRoute } from '../../store/tables.ts';
import type { MailDoor } from './door/mail-door.ts';
import type { SignedAddresses } from './model/signed-addresses.ts';
import type { ParserPool } from './parsing/parser-pool.ts';

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
  authenticate(raw: Buffer, mail: { readonly route: MailRoute; readonly envelope: MailEnvelope }): Promise<MailTrust>;
}
