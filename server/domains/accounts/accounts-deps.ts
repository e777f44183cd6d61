import type { Bus } from '../../platform/bus/bus.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Events } from '../../platform/jobs/events.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { Log } from '../../platform/log.ts';
import type { Mail } from '../../platform/mail/mail.ts';

/** What the rest of the house gives to this domain. */
export interface AccountsDeps {
  readonly database: Database;
  readonly jobs: Pick<Jobs, 'enqueue'>;
  readonly events: Pick<Events, 'emit'>;
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>;
  readonly mail: Pick<Mail, 'send' | 'reachesPeople'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Seals secrets in the database, and keys the hashes of short codes. */
  readonly secretKey: Buffer;
  /** Where people reach the server, without a slash at the end; its host is the RP ID of passkeys. */
  readonly baseUrl: string;
  readonly brandName: string;
  /** What the host wallet signs identities with. */
  readonly identity: { readonly secret: string | null; readonly publicKey: string | null };
  /** Whether someone wrote in the name of this mailbox; known by the domain that holds conversations. */
  mailboxHasConversations(email: string): Promise<boolean>;
}
