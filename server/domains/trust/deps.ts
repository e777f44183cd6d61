import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import type { Accounts } from '../accounts/index.ts';
import type { Desk } from '../desk/index.ts';
import type { ReplyCodes } from './model/reply-code.ts';

/** What the rest of the house gives to this domain. */
export interface TrustDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly mail: Pick<Mail, 'send'>;
  readonly people: Accounts['people'];
  readonly customers: Pick<Accounts['customers'], 'byIds'>;
  readonly desk: Pick<Desk, 'lookups' | 'log'>;
  readonly replyCodes: ReplyCodes;
  readonly secretKey: Buffer;
  readonly brandName: string;
  /** Where people reach the server, without a slash at the end. */
  readonly baseUrl: string;
  /** The address that mails come from. */
  readonly mailFrom: string;
}
