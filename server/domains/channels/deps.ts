import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Events } from '../../platform/jobs/events.ts';
import type { Log } from '../../platform/log.ts';
import type { Accounts } from '../accounts/index.ts';
import type { Desk } from '../desk/index.ts';

/** What the channels are built from. */
export interface ChannelsDeps {
  database: Database;
  clock: Clock;
  log: Log;
  accounts: Accounts;
  desk: Desk;
  events: Pick<Events, 'emit'>;
  brand: { name: string; color: string };
  /** Multiplies the limits against floods: 1, but for load tests. */
  rateLimitFactor: number;
  secretKey: Buffer;
  /** The address that the brand's mail comes from. */
  mailFrom: string;
  baseUrl: string;
  smtpUrl: string | null;
  dataDir: string;
  dnsServers: readonly string[];
  trustedForwarders: readonly string[];
  trustedServers: readonly string[];
}
